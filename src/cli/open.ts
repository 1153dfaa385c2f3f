import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LibraryFolders } from '../library/entries.ts';
import { type OpenLibrary, openLibrary } from '../library/open-library.ts';
import { type Diagnostic, hasErrors } from '../report/diagnostic.ts';
import { reportText } from '../report/reporters/text.ts';
import { progress } from './progress.ts';
import { Misuse } from './usage.ts';

export const folderOptions = { docs: { type: 'string' } } as const;

/**
 * The folders that a command's words name.
 * @throws Misuse for more than one folder of reports
 */
export function foldersOf(positionals: string[], values: { docs?: string | undefined }): LibraryFolders {
  if (positionals.length > 1)
    throw new Misuse(
      `Expected one folder of reports, received ${positionals.length}: ${positionals.join(', ')}.`,
    );
  const docs = resolve(values.docs ?? 'content/docs');
  return {
    reports: resolve(positionals[0] ?? 'content/incidents'),
    docs: values.docs || existsSync(docs) ? docs : undefined,
  };
}

/**
 * Opens the library that a command's words name and prints what is wrong with it.
 * @returns the library, and whether a build of it may go on
 */
export async function openFrom(
  positionals: string[],
  values: { docs?: string | undefined },
): Promise<{ opened: OpenLibrary; fine: boolean }> {
  const bar = progress('Reading');
  const opened = await openLibrary(foldersOf(positionals, values), process.cwd(), bar.update);
  bar.done();
  const { diagnostics } = opened.library;
  const serious = diagnostics.filter(({ severity }) => severity !== 'notice');
  if (serious.length > 0) printProblems(serious);
  return { opened, fine: !hasErrors(diagnostics) };
}

/** Prints problems for people, each with the line it is on. */
export function printProblems(diagnostics: readonly Diagnostic[]): void {
  process.stderr.write(reportText(diagnostics, { output: process.stderr, sourceOf }));
}

/** @param file path as problems name it, relative to the working directory */
function sourceOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
