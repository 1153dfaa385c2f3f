import type { LibraryFolders } from './entries.ts';
import { changedAt, stampOf } from './facts-store.ts';
import { listFolder } from './read-folder.ts';

/** Every file that a library is made of, with what tells that it is the one it was. */
export interface Stamps {
  /** By absolute path; a folder that cannot be read stands for its files. */
  files: Map<string, string>;
  /** Whether an edit from now on is sure to change a stamp: file systems count time in steps. */
  settled: boolean;
}

// The coarsest step of the file systems in use, with some room.
const stepMilliseconds = 50;

/** Looks at a library's files without reading them. @param more other files that decide what is shown */
export async function stampLibrary(
  { reports, docs, citations = [] }: LibraryFolders,
  cwd: string,
  more: readonly string[] = [],
): Promise<Stamps> {
  const stamps: Stamps = { files: new Map(), settled: true };
  const note = (path: string): void => {
    const stamp = stampOf(path);
    stamps.files.set(path, stamp ?? 'missing');
    if (stamp !== undefined && Date.now() - changedAt(stamp) < stepMilliseconds) stamps.settled = false;
  };
  for (const folder of [reports, docs]) {
    if (folder === undefined) continue;
    const listing = await listFolder(folder, cwd);
    if (listing.diagnostics.length > 0) stamps.files.set(folder, 'unreadable');
    for (const { path } of [...listing.files, ...listing.others]) note(path);
  }
  for (const path of [...citations, ...more]) note(path);
  return stamps;
}

/** The paths whose files are not the same in both. */
export const changedPaths = (before: Stamps, after: Stamps): string[] =>
  [...new Set([...before.files.keys(), ...after.files.keys()])].filter(
    path => before.files.get(path) !== after.files.get(path),
  );
