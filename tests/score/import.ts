import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Imports a folder of judged reports and compares what was found in them with what a careful reader found.
const folder = process.argv[2] ?? new URL('../../../shared/corpus', import.meta.url).pathname;
const [reports, gold, scorer] = ['reports', 'GOLD.jsonl', 'score_import.py'].map(name => join(folder, name));
for (const needed of [reports!, gold!, scorer!]) {
  if (existsSync(needed)) continue;
  console.log(`Nothing to score: ${needed} does not exist.`);
  process.exit(0);
}

const work = mkdtempSync(join(tmpdir(), 'faultline-score-'));
try {
  const [into, loss] = [join(work, 'reports'), join(work, 'loss.json')];
  const main = new URL('../../src/cli/main.ts', import.meta.url).pathname;
  const { status, stderr } = spawnSync(
    process.execPath,
    [main, 'import', reports!, '--into', into, '--loss', loss],
    { encoding: 'utf8' },
  );
  if (!existsSync(loss)) throw new Error(`The import failed with exit code ${status}:\n${stderr}`);
  console.log(`${readdirSync(into).filter(name => /\.mdx?$/.test(name)).length} reports written.`);
  console.log(stderr.trim().split('\n').at(-1));
  process.stdout.write(execFileSync('python3', [scorer!, gold!, loss!], { encoding: 'utf8' }));
} finally {
  rmSync(work, { recursive: true, force: true });
}
