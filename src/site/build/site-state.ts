import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../library/places.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';

/** What a build tells of the library it built. */
export interface SiteCounts {
  reports: number;
  recommendations: number;
  docs: number;
  /** Bytes of the search index. */
  indexBytes: number;
}

/** What the last good site was made of, so that the next build can tell what it must make anew. */
export interface SiteState {
  /** Digest of all stamps and settings; empty where a file was too young to be told from a later edit. */
  inputs: string;
  /** What was wrong but let the build go on. */
  problems: Diagnostic[];
  counts: SiteCounts;
  /** Files with code that are no text of the library, such as components and what reports import, and what they were. */
  modules: [path: string, digest: string][];
  /** The digest of what decides each file, by its path in the site. */
  files: Map<string, string>;
}

/** Where a project keeps what it knows of the site in one output folder. */
export interface SitePlaces {
  out: string;
  /** Kept between builds. */
  state: string;
  /** Held by the build that runs. */
  lock: string;
  /** What the build that runs has made so far. */
  aside: string;
  /** The changes that are being applied. */
  journal: string;
  /** Folder of what the search index was made of. */
  index: string;
}

export function placesOf(out: string, cwd: string): SitePlaces {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 16);
  const file = cacheFolder(cwd, 'sites', name);
  return {
    out,
    state: `${file}.json`,
    lock: `${file}.lock`,
    aside: `${file}.next`,
    journal: `${file}.journal`,
    index: `${file}.index`,
  };
}

// Raised when a state means something else than before.
const version = 2;

/** Reads what the last build left; nothing where the site is not the one it left. */
export function readState({ state, out }: SitePlaces): SiteState | undefined {
  try {
    const kept = JSON.parse(readFileSync(state, 'utf8'));
    if (kept.version !== version || kept.stamp !== stampOfSite(out)) return undefined;
    return { ...kept.state, files: new Map(kept.state.files) };
  } catch {
    // None, or torn by a crash: everything is made anew.
    return undefined;
  }
}

/** Keeps the state of a site that stands in its place; without it the next build makes everything anew. */
export function writeState({ state: file, out }: SitePlaces, state: SiteState): void {
  const kept = { version, stamp: stampOfSite(out), state: { ...state, files: [...state.files] } };
  try {
    writeFileSync(`${file}.tmp`, JSON.stringify(kept));
    renameSync(`${file}.tmp`, file);
  } catch {
    // The site is in place all the same.
    for (const path of [`${file}.tmp`, file]) rmSync(path, { force: true });
  }
}

/**
 * Tells a site that somebody has changed since it was built, as far as the folders of its first two levels show:
 * what is added, removed or renamed changes the time of the folder it is in.
 */
export function stampOfSite(out: string): string {
  const stamp = createHash('sha256');
  const note = (path: string): void => {
    const { ino, mtimeNs } = statSync(path, { bigint: true });
    stamp.update(`${path}\0${ino}\0${mtimeNs}\n`);
  };
  note(out);
  for (const entry of readdirSync(out, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)))
    note(join(out, entry.name));
  return stamp.digest('hex');
}
