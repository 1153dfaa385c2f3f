import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { replaceFolder } from './replace-folder.ts';
import { type SitePlaces, type SiteState, writeState } from './site-state.ts';

/** How the next site differs from the one in place. */
export interface SiteChanges {
  /** Made aside. */
  made: string[];
  /** As they are. */
  kept: string[];
  /** No longer there. */
  gone: string[];
}

// Renaming this many files takes less than a second; with more, a whole new folder is put in place at once.
const mostRenames = 5000;

/** Puts the next site in place: all of it, or nothing. */
export async function applyChanges(
  places: SitePlaces,
  changes: SiteChanges,
  state: SiteState,
): Promise<void> {
  const { out, aside } = places;
  const few = changes.made.length + changes.gone.length <= mostRenames;
  if (few && changes.kept.length > 0) {
    writeJournal(places, changes, state);
    finishJournal(places);
    return;
  }
  mkdirSync(aside, { recursive: true });
  for (const file of changes.kept) linkOrCopy(join(out, file), join(aside, file));
  await replaceFolder(aside, out);
  writeState(places, state);
}

/**
 * Ends what a build that was killed had begun, and removes what it left. Call it with the lock held.
 */
export function recover(places: SitePlaces): void {
  const { out, aside, journal } = places;
  if (existsSync(journal)) finishJournal(places);
  rmSync(aside, { recursive: true, force: true });
  if (!existsSync(dirname(out))) return;
  const left = new RegExp(`^${RegExp.escape(basename(out))}\\.(new|old)-\\d+$`);
  for (const name of readdirSync(dirname(out))) {
    const kind = left.exec(name)?.[1];
    if (!kind) continue;
    const path = join(dirname(out), name);
    // Between its two renames a swap leaves no site in place, but the last good one beside it.
    if (kind === 'old' && !existsSync(out)) renameSync(path, out);
    else rmSync(path, { recursive: true, force: true });
  }
}

interface Journal {
  made: string[];
  gone: string[];
  state: Omit<SiteState, 'files'> & { files: [string, string][] };
}

/** Writes down what is to be done, so that it is done even if this process ends here. */
export function writeJournal({ journal }: SitePlaces, { made, gone }: SiteChanges, state: SiteState): void {
  const text: Journal = { made, gone, state: { ...state, files: [...state.files] } };
  writeFileSync(`${journal}.tmp`, JSON.stringify(text));
  renameSync(`${journal}.tmp`, journal);
}

/**
 * Does what a journal says. What comes first keeps every link of the site good at each moment: new pages, then
 * changed ones, then the search index's list of its files, and what is gone only then.
 */
function finishJournal(places: SitePlaces): void {
  const { out, aside, journal } = places;
  const { made, gone, state } = JSON.parse(readFileSync(journal, 'utf8')) as Journal;
  const last = (file: string): number =>
    file === 'search/manifest.json' ? 2 : existsSync(join(out, file)) ? 1 : 0;
  const ordered = made.map(file => ({ file, rank: last(file) })).sort((a, b) => a.rank - b.rank);
  for (const { file } of ordered)
    if (existsSync(join(aside, file))) moveFile(join(aside, file), join(out, file));
  for (const file of gone) removeFile(join(out, file), out);
  writeState(places, { ...state, files: new Map(state.files) });
  rmSync(journal);
  rmSync(aside, { recursive: true, force: true });
}

function moveFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, `${to}.tmp`);
    renameSync(`${to}.tmp`, to);
  }
}

/** Removes a file and the folders that it leaves empty, up to `root`. */
function removeFile(path: string, root: string): void {
  rmSync(path, { force: true });
  for (let folder = dirname(path); folder !== root && folder.startsWith(root); folder = dirname(folder)) {
    try {
      // Asking a folder of thousands of files whether it is empty costs more than trying.
      rmdirSync(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return;
    }
  }
}

function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    copyFileSync(from, to);
  }
}
