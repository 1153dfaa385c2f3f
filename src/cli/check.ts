import { checkLibrary } from '../library/check-library.ts';
import { hasErrors } from '../report/diagnostic.ts';
import { machineReporters } from '../report/reporters/index.ts';
import { foldersOf, folderOptions, printProblems } from './open.ts';
import { progress } from './progress.ts';
import { oneOf, parseWords } from './usage.ts';

const formats = ['text', 'json', 'github', 'sarif'] as const;

/** Prints every problem of the library: for people on stderr, for machines on stdout. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, {
    ...folderOptions,
    format: { type: 'string', default: 'text' },
    fix: { type: 'boolean', default: false },
  });
  const format = oneOf('--format', values.format, formats);
  const folders = foldersOf(positionals, values);
  const bar = progress('Checking');
  const { diagnostics, reports, docs } = await checkLibrary(folders, process.cwd(), bar.update);
  bar.done();
  if (format !== 'text') process.stdout.write(machineReporters[format](diagnostics));
  else if (diagnostics.length > 0) printProblems(diagnostics);
  else process.stderr.write(`${reports} reports and ${docs} docs: no problems.\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}
