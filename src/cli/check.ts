import { checkLibrary } from '../library/check-library.ts';
import { loadedConfig } from '../library/config/current-config.ts';
import type { LibraryFolders } from '../library/entries.ts';
import { type Diagnostic, hasErrors } from '../report/diagnostic.ts';
import { machineReporters } from '../report/reporters/index.ts';
import { folderOptions, foldersOf } from './open.ts';
import { printProblems } from './print-problems.ts';
import { progress } from './progress.ts';
import { oneOf, parseWords } from './usage.ts';

const formats = ['text', 'json', 'github', 'sarif'] as const;

/** Prints every problem of the library: for people on stderr, for machines on stdout. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, {
    ...folderOptions,
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
  });
  const format = oneOf('--format', values.format, formats);
  const folders = foldersOf(positionals, values);
  const bar = progress('Checking');
  const check = () => checkLibrary(folders, process.cwd(), bar.update);
  let checked = await check();
  bar.done();
  if (values.fix && (await fix(folders, checked.diagnostics))) checked = await check();
  bar.done();
  const { reports, docs } = checked;
  const found = [...(loadedConfig()?.diagnostics ?? []), ...checked.diagnostics];
  const diagnostics = values.strict ? found.map(strictly) : found;
  if (format !== 'text') process.stdout.write(machineReporters[format](diagnostics));
  else if (diagnostics.length > 0) printProblems(diagnostics);
  else process.stderr.write(`${counted(reports, 'report')} and ${counted(docs, 'doc')}: no problems.\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}

/** A figure that others contradict is an error where nothing wrong may be published. */
const strictly = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.code === 'figure-contradicted' ? { ...diagnostic, severity: 'error' } : diagnostic;

/** @returns whether anything was changed */
async function fix(folders: LibraryFolders, diagnostics: readonly Diagnostic[]): Promise<boolean> {
  // Repairing compiles; only checking must start fast.
  const { fixLibrary } = await import('../library/fix/fix-library.ts');
  const fixes = await fixLibrary(folders, process.cwd(), diagnostics);
  for (const { file, change } of fixes) process.stderr.write(`${file}: wrote ${change}\n`);
  if (fixes.length === 0) process.stderr.write('Nothing to fix.\n');
  return fixes.length > 0;
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
