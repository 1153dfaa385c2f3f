import type { Candidate, Field } from '../candidate.ts';
import { labelsOn } from '../label-line.ts';
import { meaningsOf } from '../labels.ts';
import { plainLine, textOf } from '../plain-text.ts';
import { lineOf, type SourceDocument } from '../source-document.ts';

/** Values so short that a paragraph below a heading can be one. */
const short: ReadonlySet<Field> = new Set([
  'date',
  'started',
  'resolved',
  'duration',
  'status',
  'severity',
  'authors',
]);
const longest = 160;

/** Finds headings that carry a value: `## Status: RESOLVED ✅`, or `## Severity` with the value right below. */
export function findValueHeadings(source: SourceDocument): Candidate[] {
  return source.blocks.flatMap(({ node }, index) => {
    if (node.type !== 'heading' || node === source.title || node.depth > 3) return [];
    const line = lineOf(node);
    const inline = labelsOn(`${textOf(node).replace(/\s+/g, ' ')}`);
    if (inline.length > 0 && inline[0]!.value !== '')
      return inline.flatMap(({ label, meanings, value }) =>
        meanings
          .filter(({ field }) => short.has(field))
          .map(meaning => ({ ...meaning, raw: plainLine(value), label, origin: 'heading' as const, line })),
      );
    const below = source.blocks[index + 1]?.node;
    if (below?.type !== 'paragraph') return [];
    const raw = textOf(below).split('\n')[0]!.trim();
    if (raw === '' || raw.length > longest) return [];
    const label = textOf(node);
    return meaningsOf(label)
      .filter(({ field }) => short.has(field))
      .map(meaning => ({ ...meaning, raw, label, origin: 'heading' as const, line: lineOf(below) }));
  });
}
