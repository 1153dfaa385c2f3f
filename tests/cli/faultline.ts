import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

const main = resolve('src/cli/main.ts');

/** Runs the command line as a user does, without a terminal. */
export function faultline(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise(done => {
    execFile(
      process.execPath,
      [main, ...words],
      { env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}
