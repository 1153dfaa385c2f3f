import type { HiddenReason } from '../report/audience.ts';
import { readAllFacts } from './all-facts.ts';
import { assembleLibrary } from './assemble-library.ts';
import { hide } from './audience/hidden.ts';
import type { Library, LibraryFolders } from './entries.ts';
import { factsFile, readStoredFacts, type StampedFacts, stampOf, writeFacts } from './facts-store.ts';
import { listFolder } from './read-folder.ts';
import type { TextFacts, TextToCheck } from './text-facts.ts';

/** A library that was read to find what is wrong with it. */
export interface CheckedLibrary {
  library: Library;
  /** Whether every text of the reports folder is in it that its audience may see. */
  whole: boolean;
}

/**
 * Finds everything that is wrong with the reports and docs of two folders, as {@link loadLibrary} does for the
 * site, but draws nothing, and reads only files that have changed since the last time.
 * @param cwd the folder that paths shown to the user are relative to, and below which facts are kept
 */
export async function checkLibrary(
  folders: LibraryFolders,
  cwd: string,
  onProgress?: (done: number, total: number) => void,
): Promise<CheckedLibrary> {
  const reports = await listFolder(folders.reports, cwd);
  const docs = folders.docs
    ? await listFolder(folders.docs, cwd)
    : { files: [], others: [], diagnostics: [] };
  const { audience } = folders;
  const files = [
    ...reports.files.map(file => ({ ...file, kind: 'report' as const, audience })),
    ...docs.files.map(file => ({ ...file, kind: 'doc' as const, audience })),
  ];
  const facts = await factsOf(files, factsFile(folders, cwd), onProgress);
  const diagnostics = [...reports.diagnostics, ...docs.diagnostics];
  const hidden = new Map<string, HiddenReason>();
  const texts = files.flatMap((source, index) => {
    const read = JSON.parse(facts[index]!) as TextFacts;
    if ('compiled' in read) return [{ ...source, digest: '', ...read }];
    if ('hidden' in read) {
      hide(hidden, source, read.hidden);
      return [];
    }
    diagnostics.push({ ...read.unreadable, file: source.file });
    return [];
  });
  const leftOut = reports.files.filter(({ path }) => hidden.has(path)).length;
  const library = await assembleLibrary(
    texts,
    [...reports.others, ...docs.others],
    diagnostics,
    folders,
    cwd,
    hidden,
  );
  return { library, whole: library.reports.length + leftOut === reports.files.length };
}

/** The facts of each file as JSON, from the store where the file has not changed. */
async function factsOf(
  files: readonly TextToCheck[],
  storeFile: string,
  onProgress: ((done: number, total: number) => void) | undefined,
): Promise<string[]> {
  const stored = await readStoredFacts(storeFile);
  // Stamped before they are read: a file that changes meanwhile is read again next time.
  const stamps = files.map(({ path }) => stampOf(path));
  const facts = files.map(({ path }, index) => {
    const known = stored.get(path);
    return known && known.stamp === stamps[index] ? known.facts : undefined;
  });
  const missing = [...facts.keys()].filter(index => facts[index] === undefined);
  let done = files.length - missing.length;
  await readAllFacts(
    missing.map(index => files[index]!),
    (json, position) => {
      facts[missing[position]!] = json;
      done += 1;
      onProgress?.(done, files.length);
    },
  );
  const known = facts as string[];
  if (missing.length > 0 || stored.size !== files.length) {
    const fresh: StampedFacts = new Map();
    for (const [index, { path }] of files.entries()) {
      const stamp = stamps[index];
      if (stamp !== undefined) fresh.set(path, { stamp, facts: known[index]! });
    }
    await writeFacts(storeFile, fresh);
  }
  return known;
}
