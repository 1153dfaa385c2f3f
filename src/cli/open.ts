import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { currentConfig } from '../library/config/current-config.ts';
import type { LibraryFolders } from '../library/entries.ts';
import { type OpenLibrary, openLibrary } from '../library/open-library.ts';
import { hasErrors } from '../report/diagnostic.ts';
import { printProblems } from './print-problems.ts';
import { progress } from './progress.ts';
import { Misuse } from './usage.ts';

export const folderOptions = {
  docs: { type: 'string' },
  citations: { type: 'string', multiple: true },
} as const;

interface FolderValues {
  docs?: string | undefined;
  citations?: string[] | undefined;
}

/**
 * The folders that a command's words name, else the configuration.
 * @throws Misuse for more than one folder of reports
 */
export function foldersOf(positionals: string[], values: FolderValues): LibraryFolders {
  if (positionals.length > 1)
    throw new Misuse(
      `Expected one folder of reports, received ${positionals.length}: ${positionals.join(', ')}.`,
    );
  const config = currentConfig();
  const named = values.docs ?? config.docs;
  const docs = resolve(named ?? 'content/docs');
  return {
    reports: resolve(positionals[0] ?? config.reports ?? 'content/incidents'),
    docs: named || existsSync(docs) ? docs : undefined,
    citations: (values.citations ?? config.citations ?? []).map(file => resolve(file)),
    owners: config.owners,
    services: config.services,
  };
}

/**
 * Opens the library that a command's words name and prints what is wrong with it.
 * @returns the library, and whether a build of it may go on
 */
export async function openFrom(
  positionals: string[],
  values: FolderValues,
): Promise<{ opened: OpenLibrary; fine: boolean }> {
  const bar = progress('Reading');
  const opened = await openLibrary(foldersOf(positionals, values), process.cwd(), bar.update);
  bar.done();
  const { diagnostics } = opened.library;
  const serious = diagnostics.filter(({ severity }) => severity !== 'notice');
  if (serious.length > 0) printProblems(serious);
  return { opened, fine: !hasErrors(diagnostics) };
}
