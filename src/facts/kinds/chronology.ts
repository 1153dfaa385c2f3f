import { recommendationHeadings } from '../../markup/recommendation-words.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { type Instant, instantsOf } from '../instants.ts';
import type { Passage } from '../passage.ts';

const day = 86_400;

/** Moments that stand where the order of the others says they cannot: a mistyped year, month or hour. */
export function chronology(document: FactDocument): Claim[] {
  const instants = instantsOf(document);
  const anchor = instants.find(({ dated }) => dated)?.at ?? 0;
  const entries = instants.filter(isEntry);
  return sequencesOf(entries).flatMap(sequence => {
    const claims = [...mistypedDays(sequence, anchor), ...backwardClocks(sequence)];
    // Where much is out of order, order says nothing.
    return claims.length * 2 <= sequence.length ? claims : [];
  });
}

/** Whether the moment opens its passage or follows a label there, and tells of the past. */
function isEntry({ passage, moment, dated }: Instant): boolean {
  if (
    passage.kind === 'line' ||
    passage.kind === 'paragraph' ||
    (!moment.time && !dated) ||
    moment.relative !== undefined
  )
    return false;
  const { heading } = passage;
  if (heading && recommendationHeadings.some(words => words.test(heading.text))) return false;
  return /^[^\d\n.]{0,40}$/.test(passage.text.slice(0, moment.start));
}

/** Entries belong together where they stand in one list, column or level of headings. */
function sequencesOf(entries: readonly Instant[]): Instant[][] {
  const groups = new Map<unknown, Instant[]>();
  const seen = new Set<Passage>();
  for (const entry of entries) {
    const { passage } = entry;
    if (seen.has(passage)) continue;
    seen.add(passage);
    const key = passage.list ?? passage.table ?? (passage.kind === 'heading' ? passage.level : undefined);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].filter(sequence => sequence.length >= 3);
}

/** A date that parts two entries of one day, or that another year or month would bring into order. */
function mistypedDays(sequence: readonly Instant[], anchor: number): Claim[] {
  const dated = sequence.filter(entry => entry.dated);
  const parting = dated.filter((entry, index) => {
    const [previous, next] = [dated[index - 1], dated[index + 1]];
    if (!previous || !next || dayOf(previous) !== dayOf(next)) return false;
    return (
      entry.moment.time !== undefined &&
      dayOf(entry) !== dayOf(previous) &&
      Math.abs(entry.at - previous.at) > 5 * day
    );
  });
  const rest = dated.filter(entry => !parting.includes(entry));
  const shifted = rest.flatMap((entry, index) => {
    const [previous, next] = [rest[index - 1], rest[index + 1]];
    const isBehind = previous !== undefined && entry.at < previous.at - day;
    const isAhead = next !== undefined && entry.at > next.at + day;
    // The last one months after all others, on a day like theirs.
    const isAlone =
      next === undefined &&
      previous !== undefined &&
      entry.at > previous.at + 20 * day &&
      shifts(entry).some(at => Math.abs(at - previous.at) < day);
    if (!isBehind && !isAhead && !isAlone) return [];
    const fits = shifts(entry).some(
      at => Math.abs(at - anchor) < 40 * day && Math.abs(at - anchor) * 2 < Math.abs(entry.at - anchor),
    );
    return fits && entry.moment.time ? [claimOf(entry, isAhead ? next! : previous!, isBehind)] : [];
  });
  return [
    ...parting.map(entry => {
      const previous = dated[dated.indexOf(entry) - 1]!;
      const next = dated[dated.indexOf(entry) + 1]!;
      const isBehind = entry.at < previous.at;
      return claimOf(entry, isBehind ? previous : next, isBehind);
    }),
    ...shifted,
  ];
}

const dayOf = ({ at }: Instant): number => Math.floor(at / day);

/** The moment with another year or month. */
function shifts({ at }: Instant): number[] {
  const date = new Date(at * 1000);
  const moved = (years: number, months: number): number => {
    const other = new Date(date);
    other.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth() + months);
    return other.getTime() / 1000;
  };
  return [moved(1, 0), moved(-1, 0), ...[1, 2, 3, -1, -2, -3].map(months => moved(0, months))];
}

/** A time of day before the one above it, while those further down go on from there. */
function backwardClocks(sequence: readonly Instant[]): Claim[] {
  return sequence.flatMap((entry, index) => {
    const previous = sequence[index - 1];
    if (!previous?.moment.time || entry.dated || entry.passage.kind !== 'heading') return [];
    const back = previous.at - entry.at;
    if (back < 20 * 60 || back > 6 * 3600) return [];
    const goesOn = sequence.slice(index + 1).some(later => !later.dated && later.at >= previous.at);
    return goesOn ? [claimOf(entry, previous, true)] : [];
  });
}

function claimOf({ passage, moment, text }: Instant, against: Instant, isBehind: boolean): Claim {
  const order = against.passage.index < passage.index ? 'after' : 'before';
  return {
    kind: 'chronology',
    passage,
    figure: moment.start,
    extent: { start: moment.start, end: moment.stop },
    text,
    inputs: [{ text: against.text, line: against.line }],
    verdict: 'contradicted',
    derivation: `${text} stands ${order} ${against.text}, but is ${isBehind ? 'earlier' : 'far later'}`,
    expected: `not ${isBehind ? 'before' : 'after'} ${against.text}`,
  };
}
