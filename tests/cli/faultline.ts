import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

const main = resolve('src/cli/main.ts');

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a user does, without a terminal. */
export const faultline = (...words: string[]): Promise<Outcome> => faultlineReading('', ...words);

/** The same with a text on standard input. */
export const faultlineReading = (input: string, ...words: string[]): Promise<Outcome> =>
  start(words, { input });

/** The same in a project's folder. */
export const faultlineIn = (cwd: string, ...words: string[]): Promise<Outcome> => start(words, { cwd });

function start(
  words: readonly string[],
  { input = '', cwd = process.cwd() }: { input?: string; cwd?: string },
): Promise<Outcome> {
  return new Promise(done => {
    const child = execFile(
      process.execPath,
      [main, ...words],
      { cwd, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin!.on('error', () => {}).end(input);
  });
}
