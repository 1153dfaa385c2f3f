import { recommendationHeadings } from '../../markup/recommendation-words.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import type { Instant } from '../instants.ts';
import { longestRise } from '../longest-rise.ts';
import { milestoneOf } from '../milestone-words.ts';

const day = 86_400;
const hour = 3600;
const minute = 60;

/** Moments that stand where the order of the others says they cannot: a mistyped year, month, day or hour. */
export function chronology(document: FactDocument): Claim[] {
  const entries = document.instants.filter(isEntry);
  return entries.length < 3 ? [] : sequencesOf(entries).flatMap(misplacedIn);
}

/** Whether the moment opens its passage or follows a label there, and tells of the past. */
function isEntry({ passage, moment, dated }: Instant): boolean {
  const { kind, heading, text } = passage;
  if (kind === 'line' || (!moment.time && !dated) || moment.relative !== undefined) return false;
  if (heading && recommendationHeadings.some(words => words.test(heading.text))) return false;
  const label = text.slice(0, moment.start);
  if (kind === 'paragraph') return !/[\p{L}\d]/u.test(label);
  return /^[^\d\n.]{0,40}$/.test(label);
}

/** Entries belong together where they stand in one list, column or level of headings, or as paragraphs under one heading. */
function sequencesOf(entries: readonly Instant[]): Instant[][] {
  const groups = new Map<unknown, Instant[]>();
  let last: Instant | undefined;
  for (const entry of entries) {
    const { passage } = entry;
    if (passage === last?.passage) continue;
    last = entry;
    const { list, table, column, kind, level, heading } = passage;
    const key = list ?? table?.header[column!] ?? (kind === 'heading' ? level : heading);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].filter(({ length }) => length >= 3).map(inTheirDays);
}

/** An incident may be declared at any time, even after it is over; on which day it was is another matter. */
const isDeclared = ({ passage, moment, at }: Instant, previous: Instant | undefined): boolean =>
  milestoneOf(passage.text.slice(0, moment.start)) === 'acknowledged' &&
  (!previous || Math.abs(at - previous.at) < 5 * day);

/**
 * Times of day without a date go on from the day before when they start again; a day without a time is any time of
 * that day.
 */
function inTheirDays(entries: readonly Instant[]): Instant[] {
  const sequence = entries.filter((entry, index) => !isDeclared(entry, entries[index - 1]));
  const placed: Instant[] = [];
  for (const entry of sequence) {
    const previous = placed.at(-1);
    let { at } = entry;
    if (!entry.moment.time) at = Math.min(Math.max(at - day / 2, previous?.at ?? 0), at + day / 2);
    else if (!entry.dated && previous) at = nearest(at, previous.at);
    placed.push({ ...entry, at });
  }
  return placed;
}

/** The time of day of `at` on whichever day brings it closest to another moment. */
const nearest = (at: number, other: number): number => at + Math.round((other - at) / day) * day;

/** The entries that leave the longest run of entries in order; where many do, order says nothing. */
function misplacedIn(sequence: readonly Instant[]): Claim[] {
  const times = sequence.map(({ at }) => at);
  const [rising, falling] = [longestRise(times), longestRise(times.map(at => -at))];
  // The newest may come first.
  if (falling.length > rising.length) return [];
  const kept = new Set(rising);
  const out = times.flatMap((_, index) => (kept.has(index) ? [] : [index]));
  const slips = out.filter(index => !out.includes(index - 1));
  const isMuch = slips.length * 6 > sequence.length + 6 || rising.length < 2 || out.length > rising.length;
  // Where much is out of order, order says nothing, but for the same day of another year.
  if (isMuch) return out.flatMap(index => ofAnotherYear(sequence, index));
  const claims = slips.flatMap(index => {
    let end = index + 1;
    while (out.includes(end)) end += 1;
    return slip(sequence, index, end - index);
  });
  return out.includes(sequence.length - 1) ? claims : [...claims, ...farAhead(sequence)];
}

/** An entry of the same day and month as its neighbour, a year apart. */
function ofAnotherYear(sequence: readonly Instant[], index: number): Claim[] {
  const entry = sequence[index]!;
  const against = sequence[index - 1];
  if (!entry.moment.time || !entry.dated || !against?.dated) return [];
  const apart = Math.abs(entry.at - against.at) / day;
  return apart > 363 && apart < 367 && dayAndMonth(entry) === dayAndMonth(against)
    ? [claimOf(entry, against, entry.at < against.at)]
    : [];
}

const dayAndMonth = ({ moment: { date } }: Instant): string => `${date?.month}-${date?.day}`;

/** The last one a month or a year after all others, on a day like theirs. */
function farAhead(sequence: readonly Instant[]): Claim[] {
  const [first, previous, last] = [sequence[0]!, sequence.at(-2)!, sequence.at(-1)!];
  if (!last.dated || !last.moment.time || last.at < previous.at + 20 * day) return [];
  if (Math.abs(previous.at - first.at) > 3 * day) return [];
  const fits = corrected(last, previous).some(at => at >= previous.at && at < previous.at + day);
  return fits ? [claimOf(last, previous, false)] : [];
}

/** @param length how many entries from `index` on leave the order */
function slip(sequence: readonly Instant[], index: number, length: number): Claim[] {
  const next = sequence[index + 1];
  // Of two that are the wrong way round either may be out of order: the one on another day, or else the second.
  if (length === 1 && next && sequence[index]!.at > next.at && !isOdder(sequence, sequence[index]!, next)) {
    const beyond = sequence[index + 2];
    if (!beyond || beyond.at >= sequence[index]!.at) return slipAt(sequence, index + 1, 1);
  }
  return slipAt(sequence, index, length);
}

/** Whether an entry's day is further from that of most entries than another's. */
function isOdder(sequence: readonly Instant[], entry: Instant, other: Instant): boolean {
  const middle = sequence.map(({ at }) => at).sort((a, b) => a - b)[Math.floor(sequence.length / 2)]!;
  const days = ({ at }: Instant): number => Math.abs(Math.floor(at / day) - Math.floor(middle / day));
  return days(entry) > days(other);
}

function slipAt(sequence: readonly Instant[], index: number, length: number): Claim[] {
  const entry = sequence[index]!;
  const [before, after] = [sequence[index - 1], sequence[index + length]];
  const isBehind = before !== undefined && entry.at < before.at;
  const against = isBehind ? before : after;
  if (!against) return [];
  if (!isBehind && length > 1 && !against.dated) return slipAt(sequence, index + length, 1);
  const apart = Math.abs(entry.at - against.at);
  if (apart < 2 * minute || entry.estimated || against.estimated) return [];
  // Headings stand in the order of the text, and two times of day may be told out of turn.
  const isClock = !entry.dated && entry.passage.kind === 'heading' && isBehind;
  if (isClock && apart > 20 * minute && apart < 6 * hour) return [claimOf(entry, against, isBehind)];
  // Back at the moment of another entry, something else that ran beside it is told.
  if (sequence.some(other => other !== entry && other.at === entry.at)) return [];
  if (length > 1) {
    const block = sequence.slice(index, index + length);
    const isMoved = isBehind && block.every(each => each.dated && isMistyped(each, before, after));
    return isMoved ? block.map(each => claimOf(each, before, true)) : [];
  }
  const isInside = before !== undefined && after !== undefined && entry.moment.time !== undefined;
  // Close to each other, or one of few, they may be told out of turn.
  const isLone = apart >= 5 * minute && sequence.length >= 5;
  const isSlip = entry.dated
    ? isMistyped(entry, before, after) || (isInside && isLone && apart < day)
    : isInside && isLone;
  return isSlip ? [claimOf(entry, against, isBehind)] : [];
}

/** Whether another year, month or day, one of its neighbours', would bring an entry into order. */
function isMistyped(entry: Instant, before: Instant | undefined, after: Instant | undefined): boolean {
  if (!entry.moment.time) return false;
  const [low, high] = [before?.at ?? after!.at - day, after?.at ?? before!.at + 3 * day];
  return [before, after].some(
    neighbour =>
      neighbour?.dated && corrected(entry, neighbour).some(at => at >= low - minute && at <= high + minute),
  );
}

/** The moment with the year, the month or the day of another. */
function corrected({ at }: Instant, neighbour: Instant): number[] {
  const [own, other] = [new Date(at * 1000), new Date(neighbour.at * 1000)];
  const [y, m, d] = [own.getUTCFullYear(), own.getUTCMonth(), own.getUTCDate()];
  const time = at - Date.UTC(y, m, d) / 1000;
  return [
    Date.UTC(other.getUTCFullYear(), m, d),
    Date.UTC(y, other.getUTCMonth(), d),
    Date.UTC(y, m, other.getUTCDate()),
  ].map(date => date / 1000 + time);
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
    derivation: `${text} stands ${order} ${against.text}, but is ${isBehind ? 'earlier' : 'later'}`,
    expected: `not ${isBehind ? 'before' : 'after'} ${against.text}`,
  };
}
