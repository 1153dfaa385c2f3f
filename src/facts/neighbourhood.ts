import type { FoundQuantity } from '../report/quantity.ts';
import type { FactDocument } from './document.ts';
import type { Passage } from './passage.ts';

/** A figure and where it stands. */
export interface Source {
  passage: Passage;
  figure: FoundQuantity;
  /** Position of the passage among those with figures. */
  order: number;
}

/** How many passages before and after a figure may hold what it follows from, and how many figures at most. */
const reach = { before: 12, after: 8, figures: 24 };

/** The figures of the same section around one, the closest first. */
export function windowAround({ figured }: FactDocument, { passage, figure, order }: Source): Source[] {
  const { index } = passage;
  const near: Source[] = [];
  const add = (at: number): void => {
    const other = figured[at]!;
    if (!isRelated(passage, other)) return;
    for (const q of other.quantities)
      if (q !== figure && !other.isCode(q.start) && !isName(other, q))
        near.push({ passage: other, figure: q, order: at });
  };
  add(order);
  const isNear = (at: number): boolean =>
    at >= 0 &&
    at < figured.length &&
    figured[at]!.index >= index - reach.before &&
    figured[at]!.index <= index + reach.after;
  for (let away = 1; near.length < reach.figures && away <= reach.before; away++) {
    if (isNear(order - away)) add(order - away);
    if (isNear(order + away)) add(order + away);
  }
  return near.slice(0, reach.figures);
}

const named =
  /(?<!\p{L})(?:phase|step|test|problem|option|hypothes[ie]s|node|consumer|partition|issue|bug|fix|part|level|tier|priority|version|line|offset|index|port|run|attempt|round|day|week|session|error|code|http|section|figure|table|stage|iteration|case|scenario|batch|category|root cause|cause|failure|broker|worker|process|pod|generation|pr|commit)s? $/iu;

const year = /^(?:19[89]|20[0-4])\d$/;

/** Numbers that name one of several: `Phase 2`, `(1)`; and years, but for `2025 errors`. */
function isName({ text }: Passage, figure: FoundQuantity): boolean {
  if (figure.dimension !== 'count') return false;
  const lead = text.slice(Math.max(0, figure.start - 16), figure.start);
  if (year.test(figure.text) && !/^ \p{Ll}/u.test(text.slice(figure.end))) return true;
  return named.test(lead) || (/[(（]$|^\s*$/.test(lead) && /^[)）.]/.test(text.slice(figure.end)));
}

/** Of one section; of a table, the row, the column and what stands around the table. */
function isRelated(passage: Passage, other: Passage): boolean {
  if (passage === other) return true;
  if (passage.table && passage.table === other.table)
    return passage.column === other.column || passage.row === other.row;
  if (passage.kind === 'heading') return other.heading === passage;
  return other === passage.heading || other.heading === passage.heading;
}

/** Every two of some figures, in the order of the text. */
export function pairsOf(sources: readonly Source[]): [Source, Source][] {
  return sources.flatMap((a, index) =>
    sources.slice(index + 1).map((b): [Source, Source] => (isBefore(a, b) ? [a, b] : [b, a])),
  );
}

const isBefore = (a: Source, b: Source): boolean =>
  a.passage.index < b.passage.index ||
  (a.passage.index === b.passage.index && a.figure.start < b.figure.start);
