import type { Heading, RootContent } from 'mdast';
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

/**
 * Finds headings that carry a value: `## Status: RESOLVED ✅`, or `## Severity` with the value right below.
 * A deep heading that several parts of a document have speaks of its part, not of the report.
 */
export function findValueHeadings(source: SourceDocument): Candidate[] {
  const found = source.blocks.flatMap(({ node }, index) =>
    node.type === 'heading' && node !== source.title && node.depth <= 3
      ? candidatesOf(node, source.blocks[index + 1]?.node).map(candidate => ({
          candidate,
          depth: node.depth,
        }))
      : [],
  );
  const times = Map.groupBy(found, ({ candidate }) => candidate.field);
  return found
    .filter(({ candidate, depth }) => depth < 3 || times.get(candidate.field)!.length === 1)
    .map(({ candidate }) => candidate);
}

function candidatesOf(heading: Heading, below: RootContent | undefined): Candidate[] {
  const text = textOf(heading).replace(/\s+/g, ' ');
  const inline = labelsOn(text).filter(({ value }) => value !== '');
  if (inline.length > 0)
    return inline.flatMap(({ label, meanings, value }) =>
      meanings
        .filter(({ field }) => short.has(field))
        .map(meaning => ({
          ...meaning,
          raw: plainLine(value),
          label,
          origin: 'heading' as const,
          line: lineOf(heading),
        })),
    );
  const raw = below?.type === 'paragraph' ? textOf(below).split('\n')[0]!.trim() : '';
  if (raw === '' || raw.length > longest) return [];
  return meaningsOf(text)
    .filter(({ field }) => short.has(field))
    .map(meaning => ({ ...meaning, raw, label: text, origin: 'heading' as const, line: lineOf(below!) }));
}
