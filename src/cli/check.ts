import { relative } from 'node:path';
import { type CheckedLibrary, checkLibrary } from '../library/check-library.ts';
import { loadedConfig } from '../library/config/current-config.ts';
import type { Library, LibraryFolders } from '../library/entries.ts';
import { concealSecrets } from '../report/conceal.ts';
import { compareDiagnostics, type Diagnostic, diagnose, hasErrors } from '../report/diagnostic.ts';
import { isBeingWritten } from '../report/status.ts';
import { machineReporters } from '../report/reporters/index.ts';
import { counted } from './counted.ts';
import { folderOptions, foldersOf } from './open.ts';
import { printProblems } from './print-problems.ts';
import { progress } from './progress.ts';
import { publishedFrom } from './published-from.ts';
import { oneOf, parseWords } from './usage.ts';

const formats = ['text', 'json', 'github', 'sarif'] as const;

/** Prints every problem of the library: for people on stderr, for machines on stdout. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, {
    ...folderOptions,
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
    against: { type: 'string' },
  });
  const format = oneOf('--format', values.format, formats);
  const folders = foldersOf(positionals, values);
  const bar = progress('Checking');
  const check = () => checkLibrary(folders, process.cwd(), bar.update);
  let checked = await check();
  bar.done();
  if (values.fix && (await fix(folders, checked.library.diagnostics))) checked = await check();
  bar.done();
  const problems =
    values.against === undefined
      ? checked.library.diagnostics
      : await compared(checked, values.against, folders.reports);
  const recurring = await recurringIn(checked.library);
  const found = [
    ...(loadedConfig()?.diagnostics ?? []),
    ...concealSecrets([...problems, ...recurring], checked.library.secrets).sort(compareDiagnostics),
  ];
  const diagnostics = values.strict ? found.map(strictly) : found;
  if (format !== 'text') process.stdout.write(machineReporters[format](diagnostics));
  else if (diagnostics.length > 0) printProblems(diagnostics);
  else {
    const { reports, docs } = checked.library;
    process.stderr.write(
      `${counted(reports.length, 'report')} and ${counted(docs.length, 'doc')}: no problems.\n`,
    );
  }
  return hasErrors(diagnostics) ? 1 : 0;
}

/** What reports that are being written have in common with incidents that left something to do. */
async function recurringIn(library: Library): Promise<Diagnostic[]> {
  if (!library.reports.some(({ data }) => isBeingWritten(data))) return [];
  // Comparing reads words; only checking must start fast.
  const { recurrences } = await import('../search/recurrences.ts');
  return recurrences(library).map(({ report, other, reasons, open }) => {
    const [recommendation, ...more] = open;
    const params = {
      report: other.id,
      reasons: reasons.join('; '),
      recommendation: recommendation!,
      more: more.length,
    };
    return { ...diagnose('incident-recurs', params, { line: 1, column: 1 }), file: report.file };
  });
}

const strictCodes: readonly string[] = ['figure-contradicted', 'secret-found', 'private-data-found'];

/** A figure that others contradict, and what looks like a secret, are errors where nothing wrong may be published. */
const strictly = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.severity === 'warning' && strictCodes.includes(diagnostic.code)
    ? { ...diagnostic, severity: 'error' }
    : diagnostic;

/** The library's problems with those of a comparison with what a site has published. */
async function compared(
  { library, whole }: CheckedLibrary,
  site: string,
  reports: string,
): Promise<Diagnostic[]> {
  const published = await publishedFrom(site);
  if ('code' in published) return [...library.diagnostics, published];
  const { problemsAgainst } = await import('../library/against/against-published.ts');
  return problemsAgainst(published, { library, whole, folder: shownPath(reports) });
}

/** @returns whether anything was changed */
async function fix(folders: LibraryFolders, diagnostics: readonly Diagnostic[]): Promise<boolean> {
  // Repairing compiles; only checking must start fast.
  const { fixLibrary } = await import('../library/fix/fix-library.ts');
  const fixes = await fixLibrary(folders, process.cwd(), diagnostics);
  for (const { file, change } of fixes) process.stderr.write(`${file}: wrote ${change}\n`);
  if (fixes.length === 0) process.stderr.write('Nothing to fix.\n');
  return fixes.length > 0;
}

const shownPath = (path: string): string => relative(process.cwd(), path).replaceAll('\\', '/') || '.';
