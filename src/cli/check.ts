import { folderOptions, openFrom } from './open.ts';
import { parseWords } from './usage.ts';

/** Prints every problem of the library. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, folderOptions);
  const { opened, fine } = await openFrom(positionals, values);
  const { reports, docs, diagnostics } = opened.library;
  if (diagnostics.length === 0)
    process.stderr.write(`${reports.length} reports and ${docs.length} docs: no problems.\n`);
  return fine ? 0 : 1;
}
