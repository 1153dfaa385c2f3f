import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { currentConfig, useAudience } from '../library/config/current-config.ts';
import type { LibraryFolders } from '../library/entries.ts';
import { type OpenLibrary, openLibrary } from '../library/open-library.ts';
import { audiences } from '../report/audience.ts';
import { type Diagnostic, hasErrors } from '../report/diagnostic.ts';
import { printProblems } from './print-problems.ts';
import { progress } from './progress.ts';
import { Misuse, oneOf } from './usage.ts';

export const folderOptions = {
  docs: { type: 'string' },
  citations: { type: 'string', multiple: true },
  audience: { type: 'string' },
} as const;

interface FolderValues {
  docs?: string | undefined;
  citations?: string[] | undefined;
  audience?: string | undefined;
}

/**
 * The folders that a command's words name, else the configuration, which becomes that of the audience they name.
 * @throws Misuse for more than one folder of reports, and for an audience that there is not
 */
export function foldersOf(positionals: string[], values: FolderValues): LibraryFolders {
  if (positionals.length > 1)
    throw new Misuse(
      `Expected one folder of reports, received ${positionals.length}: ${positionals.join(', ')}.`,
    );
  const written = values.audience;
  const audience = written === undefined ? currentConfig().audience : oneOf('--audience', written, audiences);
  const config = useAudience(audience ?? 'internal');
  const named = values.docs ?? config.docs;
  const docs = resolve(named ?? 'content/docs');
  return {
    reports: resolve(positionals[0] ?? config.reports ?? 'content/incidents'),
    docs: named || existsSync(docs) ? docs : undefined,
    citations: (values.citations ?? config.citations?.map(({ file }) => file) ?? []).map(file =>
      resolve(file),
    ),
    audience: config.audience,
    owners: config.owners,
    services: config.services,
    secrets: config.secrets,
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
  const { problems, ...found } = await openFolders(foldersOf(positionals, values), bar.update);
  bar.done();
  if (problems.length > 0) printProblems(problems);
  return found;
}

/**
 * Opens the library of some folders.
 * @returns the library, what of its problems a build tells, and whether a build of it may go on
 */
export async function openFolders(
  folders: LibraryFolders,
  onProgress: (done: number, total: number) => void,
): Promise<{ opened: OpenLibrary; problems: Diagnostic[]; fine: boolean }> {
  const opened = await openLibrary(folders, process.cwd(), onProgress);
  const { diagnostics } = opened.library;
  const problems = diagnostics.filter(({ severity }) => severity !== 'notice');
  return { opened, problems, fine: !hasErrors(diagnostics) };
}
