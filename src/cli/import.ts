import { writeFile } from 'node:fs/promises';
import { importFiles } from '../import/import-files.ts';
import { countsText } from './import-summary.ts';
import { printProblems } from './print-problems.ts';
import { progress } from './progress.ts';
import { Misuse, parseWords } from './usage.ts';

const options = {
  into: { type: 'string' },
  mdx: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  update: { type: 'boolean', default: false },
  loss: { type: 'string' },
} as const;

/** Imports reports written elsewhere; exits with 1 where anything was lost or not imported. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, options);
  if (positionals.length === 0) throw new Misuse('Expected a file or folder to import.');
  if (values.into === undefined)
    throw new Misuse('Expected `--into` with the folder to write the reports to.');
  const bar = progress('Importing');
  const { reports, diagnostics } = await importFiles({
    paths: positionals,
    into: values.into,
    cwd: process.cwd(),
    mdx: values.mdx,
    dryRun: values['dry-run'],
    update: values.update,
    onProgress: bar.update,
  });
  bar.done();
  if (values.loss !== undefined) await writeFile(values.loss, `${JSON.stringify({ reports }, null, 2)}\n`);
  if (diagnostics.length > 0) printProblems(diagnostics);
  process.stderr.write(countsText(reports, { into: values.into, dryRun: values['dry-run'] }));
  const fine =
    diagnostics.length === 0 && reports.length > 0 && reports.every(({ lost }) => lost.length === 0);
  if (reports.length === 0 && diagnostics.length === 0)
    process.stderr.write(`No Markdown found in ${positionals.join(', ')}.\n`);
  return fine ? 0 : 1;
}
