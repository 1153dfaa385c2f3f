import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRight } from './derivations.ts';

// Checks the figures of judged reports and compares the verdicts with those of careful readers. Exits with 1
// below any of the bars. facts-raised.tsv lists the contradictions raised in the first corpus, each with what a person
// who read it says: `judged` as part of the claims, `read` afterwards.
const bars = { precision: 0.95, recall: 0.6, decided: 0.65 };

const folder = process.argv[2] ?? new URL('../../../shared/corpus', import.meta.url).pathname;
const [reports, claims, scorer] = ['reports', 'claims.jsonl', 'score_facts.py'].map(name =>
  join(folder, name),
);
for (const needed of [reports!, claims!, scorer!]) {
  if (existsSync(needed)) continue;
  console.log(`Nothing to score: ${needed} does not exist.`);
  process.exit(0);
}

const work = mkdtempSync(join(tmpdir(), 'faultline-score-'));
try {
  const main = new URL('../../src/cli/main.ts', import.meta.url).pathname;
  const found = run(process.execPath, [main, 'facts', reports!, '--json']);
  const facts = join(work, 'facts.jsonl');
  writeFileSync(facts, found);
  const said = run('python3', [scorer!, claims!, facts]);
  process.stdout.write(said);
  const derivations = found
    .trim()
    .split('\n')
    .map(line => String(JSON.parse(line).derivation));
  const verdicts = derivations.map(isRight);
  const wrong = derivations.filter((_, at) => verdicts[at] === false);
  const count = verdicts.filter(verdict => verdict !== undefined).length;
  console.log(`${count} calculations worked out again, ${wrong.length} of them wrong.`);
  for (const derivation of wrong) console.log(derivation);
  const [precision, recall, decided] = ['precision', 'recall', 'decided'].map(name =>
    Number(new RegExp(`${name} ([\\d.]+)`).exec(said)?.[1]),
  );
  const reached =
    wrong.length === 0 && precision! >= bars.precision && recall! >= bars.recall && decided! >= bars.decided;
  if (!reached)
    console.log(
      `Below the bars: precision ${bars.precision}, recall ${bars.recall}, decided ${bars.decided}.`,
    );
  process.exitCode = reached ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run(program: string, words: string[]): string {
  const { stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error || stdout === '') throw error ?? new Error(`${program} said nothing:\n${stderr}`);
  return stdout;
}
