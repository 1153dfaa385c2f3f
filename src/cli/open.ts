import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type OpenLibrary, openLibrary } from '../library/open-library.ts';
import { hasErrors, reportText } from '../report/report-diagnostics.ts';
import { progress } from './progress.ts';

export const folderOptions = { docs: { type: 'string' } } as const;

/**
 * Opens the library that a command's words name and prints what is wrong with it.
 * @returns the library, and whether a build of it may go on
 */
export async function openFrom(
  positionals: string[],
  values: { docs?: string | undefined },
): Promise<{ opened: OpenLibrary; fine: boolean }> {
  const cwd = process.cwd();
  const docs = resolve(cwd, values.docs ?? 'content/docs');
  const folders = {
    reports: resolve(cwd, positionals[0] ?? 'content/incidents'),
    docs: values.docs || existsSync(docs) ? docs : undefined,
  };
  const bar = progress('Reading');
  const opened = await openLibrary(folders, cwd, bar.update);
  bar.done();
  const { diagnostics } = opened.library;
  if (diagnostics.length > 0) process.stderr.write(reportText(diagnostics, process.stderr));
  return { opened, fine: !hasErrors(diagnostics) };
}
