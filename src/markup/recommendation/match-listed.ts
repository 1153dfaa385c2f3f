import { likeness } from '../../report/likeness.ts';
import { slugify } from '../../report/slug.ts';
import type { Statement } from './statement.ts';

// Below this two sentences merely belong to the same incident.
const alike = 0.3;

/**
 * Which statement of the body each listed recommendation is, as indexes: the most alike first, each taken once,
 * and among equals the one whose place in the order is nearest. A statement whose lead still makes the listed id
 * is the listed one however the rest was reworded.
 */
export function matchListed(
  listed: readonly { id: string; text: string }[],
  statements: readonly Pick<Statement, 'text' | 'lead'>[],
): Map<number, number> {
  const pairs = listed.flatMap((item, index) =>
    statements.map((statement, other) => ({
      index,
      other,
      share: slugify(statement.lead, 7) === item.id ? 2 : likeness(item.text, statement.text),
    })),
  );
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  const best = pairs
    .filter(({ share }) => share >= alike)
    .sort((a, b) => b.share - a.share || Math.abs(a.index - a.other) - Math.abs(b.index - b.other));
  for (const { index, other } of best) {
    if (matches.has(index) || taken.has(other)) continue;
    matches.set(index, other);
    taken.add(other);
  }
  return matches;
}
