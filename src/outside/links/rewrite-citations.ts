import { applyEdits } from '../../library/fix/edits.ts';
import { replaceFile } from '../../library/replace-file.ts';
import { readTextFile } from './read-text.ts';
import type { CitingText } from './scan-texts.ts';

/** A link that leads elsewhere now. */
export interface RewrittenLink {
  file: string;
  line: number;
  from: string;
  to: string;
}

/**
 * Puts the id to cite instead where a link has one that was superseded or renamed; every other character stays
 * as it is, and each file is written whole or not at all. A file that has changed since it was read is left alone.
 * @throws where a file cannot be written
 */
export async function rewriteCitations(texts: readonly CitingText[]): Promise<RewrittenLink[]> {
  const rewritten: RewrittenLink[] = [];
  for (const { path, file, text, mark, citations } of texts) {
    const stale = citations.filter(({ instead, written }) => instead !== undefined && written !== undefined);
    if (stale.length === 0) continue;
    const now = readTextFile(path);
    if (!('text' in now) || now.text !== text) continue;
    // Several links may share one definition, which is rewritten once.
    const edits = new Map(
      stale.map(({ written, instead }) => [
        written!.start,
        { ...written!, text: spelled(instead!, text.slice(written!.start, written!.end)) },
      ]),
    );
    await replaceFile(path, mark + applyEdits(text, [...edits.values()]));
    for (const { place, id, instead } of stale)
      rewritten.push({ file, line: place.line, from: id, to: instead! });
  }
  return rewritten;
}

/** Letters beyond ASCII are percent-encoded where they were. */
const spelled = (id: string, before: string): string => (before.includes('%') ? encodeURI(id) : id);
