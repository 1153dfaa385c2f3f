import { extname, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnose } from '../../report/diagnostic.ts';
import type { PublishedLookup } from '../../report/published-lookup.ts';
import { findCitations } from './find-citations.ts';
import { type JudgedCitation, judgeCitation } from './judge-citation.ts';
import { listTexts } from './list-texts.ts';
import { readTextFile } from './read-text.ts';
import { siteAddresses } from './site-addresses.ts';

/** A text that cites the site. */
export interface CitingText {
  /** Absolute path. */
  path: string;
  /** Path as the user knows it. */
  file: string;
  /** Path as its own repository knows it: below the working directory, else below the folder that was named. */
  ownPath: string;
  title: string | undefined;
  /** What stood in it, without a byte order mark, which is kept apart. */
  text: string;
  mark: string;
  citations: JudgedCitation[];
}

export interface Scan {
  /** How many files were read. */
  files: number;
  texts: CitingText[];
  diagnostics: Diagnostic[];
}

export interface ScanOptions {
  /** Folders and files, as the user wrote them. */
  paths: readonly string[];
  cwd: string;
  site: PublishedLookup;
  /** Further addresses that the site is known under. */
  addresses: readonly string[];
  /** Folders not to look into, absolute: such as the built site itself. */
  without: readonly string[];
  today: string;
}

const start = { line: 1, column: 1 };

/** Finds every link to the site's recommendations and reports in trees of Markdown, and says what is wrong with it. */
export function scanTexts({ paths, cwd, site, addresses, without, today }: ScanOptions): Scan {
  const matcher = siteAddresses([site.site, ...addresses]);
  const scan: Scan = { files: 0, texts: [], diagnostics: [] };
  const seen = new Set<string>();
  for (const written of paths) {
    const root = resolve(cwd, written);
    for (const path of listed(root, new Set(without), seen, cwd, scan)) {
      const file = shown(path, cwd);
      const read = readTextFile(path);
      scan.files += 1;
      if ('reason' in read) {
        scan.diagnostics.push({ ...diagnose('citation-file-skipped', read, start), file });
        continue;
      }
      if (!matcher.mayMention(read.text)) continue;
      const format = extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md';
      const { title, citations } = findCitations(read.text, format, matcher);
      if (citations.length === 0) continue;
      const judged = citations.map(citation => judgeCitation(citation, site, today));
      const ownPath = path.startsWith(cwd + sep) ? file : shown(path, root) || file;
      scan.texts.push({ path, file, ownPath, title, ...read, citations: judged });
      scan.diagnostics.push(...judged.flatMap(({ problem }) => (problem ? [{ ...problem, file }] : [])));
    }
  }
  return scan;
}

function listed(
  root: string,
  without: ReadonlySet<string>,
  seen: Set<string>,
  cwd: string,
  scan: Scan,
): string[] {
  try {
    return listTexts(root, without, seen);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'it does not exist' : message;
    scan.diagnostics.push({ ...diagnose('folder-unreadable', { reason }, start), file: shown(root, cwd) });
    return [];
  }
}

const shown = (path: string, from: string): string => relative(from, path).split(sep).join('/');
