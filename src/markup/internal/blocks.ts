import { type Diagnostic, diagnose } from '../../report/diagnostic.ts';
import { suggest } from '../../report/suggest.ts';

/** A `:::internal` block: the lines of its two fences, 1-based. */
export interface InternalBlock {
  open: number;
  close: number;
}

/** The internal blocks of a text, outermost only, and what is wrong with its fences. */
export interface InternalBlocks {
  blocks: InternalBlock[];
  diagnostics: Diagnostic[];
}

/** What may stand before a block on its line: quotes and list markers. */
export const containerPrefix = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/;

const opening = /^(:{2,})[ \t]*([A-Za-z][\w-]*)?(.*)$/;
const nothing: InternalBlocks = { blocks: [], diagnostics: [] };

interface Fence {
  colons: number;
  line: number;
  isInternal: boolean;
}

/**
 * Finds internal blocks line by line: `:::internal` opens one, wherever it stands in lists and quotes, and a line of as
 * many colons closes it; other names nest. Lines of code are code. A fence too few or too many is an error, so a slip
 * never publishes what it was to hide.
 * @param source the whole file; its front matter has no blocks
 * @param firstLine 1-based line on which the body begins
 */
export function internalBlocks(source: string, firstLine: number): InternalBlocks {
  if (!source.includes('::')) return nothing;
  const blocks: InternalBlock[] = [];
  const diagnostics: Diagnostic[] = [];
  const open: Fence[] = [];
  let code: string | undefined;
  for (const [index, written] of source.split('\n').entries()) {
    const line = index + 1;
    if (line < firstLine) continue;
    const prefix = containerPrefix.exec(written)![0];
    const text = written.slice(prefix.length).trimEnd();
    const fence = /^(`{3,}|~{3,})(.*)$/.exec(text);
    if (code !== undefined) {
      if (fence && fence[1]!.startsWith(code) && fence[2] === '') code = undefined;
      continue;
    }
    if (fence && !(fence[1]!.startsWith('`') && fence[2]!.includes('`'))) {
      code = fence[1]!;
      continue;
    }
    const match = opening.exec(text);
    if (!match) continue;
    const [, { length: colons }, name, rest] = match as unknown as [
      string,
      string,
      string | undefined,
      string,
    ];
    const place = { line, column: prefix.length + 1, end: { line, column: prefix.length + text.length + 1 } };
    if (name !== undefined) {
      const isInternal = name.toLowerCase() === 'internal';
      const meant = suggest(name.toLowerCase(), ['internal']) !== undefined || /^intern/i.test(name);
      if ((isInternal && (colons < 3 || rest.trim() !== '')) || (!isInternal && meant && colons > 2))
        diagnostics.push(diagnose('internal-fence-unclear', { written: text }, place));
      else if (colons > 2) open.push({ colons, line, isInternal });
    } else if (colons > 2 && rest === '') {
      const last = open.at(-1);
      if (!last) diagnostics.push(diagnose('internal-fence-stray', {}, place));
      else if (colons >= last.colons) {
        open.pop();
        if (last.isInternal && !open.some(({ isInternal }) => isInternal))
          blocks.push({ open: last.line, close: line });
      }
    }
  }
  for (const { line, isInternal } of open)
    if (isInternal) diagnostics.push(diagnose('internal-unclosed', {}, { line, column: 1 }));
  const isConcerned = blocks.length > 0 || diagnostics.some(({ code }) => code !== 'internal-fence-stray');
  return isConcerned ? { blocks, diagnostics } : nothing;
}
