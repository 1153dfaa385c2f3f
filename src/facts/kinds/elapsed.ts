import type { FoundQuantity } from '../../report/quantity.ts';
import { beyondChance, type Candidate } from '../coincidence.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import type { Instant } from '../instants.ts';
import { judge } from '../judge.ts';
import { milestoneOf } from '../milestone-words.ts';
import { type Words, wordsAround } from '../nearby/words.ts';
import type { Passage } from '../passage.ts';

const day = 86_400;
const wholeIncident =
  /(?:last\p{L}*|duration|outage|downtime|total|unavailable|incident|impact|down for|broken for|window|time to|took|within|for|exposure|後|間|停止|障害|検知|復旧|経過|varte|nede)/iu;
const tellsIncident = ({ lead, tail }: Words): boolean =>
  wholeIncident.test(lead) || wholeIncident.test(tail);
const atItsEnd =
  /resol|restor|recover|fixed|mitigat|repair|complete|back (?:to|up|online)|end(?:ed|s)?(?!\p{L})|revert|rolled back|deployed|復旧|解決|完了|終了|løst|rettet/iu;

/**
 * How long something took, told near the moments it lies between: two entries of a timeline, an entry and the first
 * one, the beginning of an incident and its end. Confirms and never contradicts, as the words seldom say which.
 * @param isDecided whether another kind has judged a figure
 */
export function elapsed(
  document: FactDocument,
  isDecided: (passage: Passage, at: number) => boolean,
): Claim[] {
  if (document.timed.length === 0) return [];
  return document.figured.flatMap(passage =>
    passage.quantities.flatMap(figure => {
      if (figure.dimension !== 'time' || isDecided(passage, figure.start) || passage.isCode(figure.start))
        return [];
      if (passage.moments.some(m => figure.start < m.stop && figure.end > m.start)) return [];
      return confirmed(document, passage, figure);
    }),
  );
}

function confirmed(document: FactDocument, passage: Passage, figure: FoundQuantity): Claim[] {
  for (const pairs of [besides, sinceTheFirst, fromBeginningToEnd].map(
    find => () => find(document, passage, figure),
  )) {
    const hit = beyondChance(figure, pairs().flatMap(candidatesOf), 0.5);
    if (!hit) continue;
    const inputs = hit.sources.map(({ text, line }) => ({ text, line }));
    return [judge({ kind: 'duration', passage, figure, inputs }, [hit.reading])];
  }
  return [];
}

type Pair = readonly [Instant, Instant];

/** The moments of the passage, of the two before it that have any and of the next one. */
function besides({ instants }: FactDocument, passage: Passage): Pair[] {
  const near = instants.filter(({ passage: { index } }) => Math.abs(index - passage.index) <= 6);
  const indexes = [...new Set(near.map(({ passage: { index } }) => index))];
  const chosen = new Set([
    passage.index,
    ...indexes.filter(index => index < passage.index).slice(-2),
    ...indexes.filter(index => index > passage.index).slice(0, 1),
  ]);
  return pairs(near.filter(({ passage: { index } }) => chosen.has(index)));
}

/** The first moment of the list, column or headings that the passage belongs to, and its own. */
function sinceTheFirst({ instants }: FactDocument, passage: Passage): Pair[] {
  const own = instants.filter(instant => instant.passage === passage || instant.passage === passage.heading);
  const first = instants.find(instant => isSibling(instant.passage, own[0]?.passage ?? passage));
  return first ? own.filter(instant => instant !== first).map(instant => [first, instant] as const) : [];
}

const isSibling = (a: Passage, b: Passage): boolean =>
  (a.list !== undefined && a.list === b.list) ||
  (a.table !== undefined && a.table === b.table && a.column === b.column) ||
  (a.kind === 'heading' && b.kind === 'heading' && a.level === b.level);

/** From the first entry of a timeline or what is labelled the start to what is labelled or told as an end. */
function fromBeginningToEnd({ instants }: FactDocument, passage: Passage, figure: FoundQuantity): Pair[] {
  if (!tellsIncident(wordsAround(passage, figure))) return [];
  const timed = instants.filter(({ moment, passage: { kind } }) => moment.time && kind !== 'paragraph');
  const role = (instant: Instant): ReturnType<typeof milestoneOf> => {
    const { passage, moment } = instant;
    return milestoneOf(passage.text.slice(0, moment.start).replace(/^[^\p{L}]+/u, ''));
  };
  const from = timed.filter(
    (instant, at) => at === 0 || role(instant) === 'started' || role(instant) === 'detected',
  );
  const to = timed.filter(
    instant =>
      role(instant) === 'resolved' || role(instant) === 'mitigated' || atItsEnd.test(entryText(instant)),
  );
  const last = timed.at(-1);
  return from.flatMap(start =>
    [...new Set([...to, ...(last ? [last] : [])])].map(end => [start, end] as const),
  );
}

/** What an entry says: the rest of its passage, or of its row. */
function entryText({ passage }: Instant): string {
  const row = passage.table?.rows[(passage.row ?? 0) - 1];
  return row ? row.map(({ text }) => text).join(' ') : passage.text;
}

const pairs = (instants: readonly Instant[]): Pair[] =>
  instants.flatMap((a, index) =>
    instants.slice(index + 1).map(b => (a.at <= b.at ? [a, b] : [b, a]) as Pair),
  );

function candidatesOf([from, to]: Pair): Candidate<Instant>[] {
  const seconds = to.at - from.at;
  if (seconds <= 0 || !from.moment.time !== !to.moment.time) return [];
  const words = `${from.text} to ${to.text}`;
  const slack = Math.max(from.step, to.step) / 2;
  const span = { words, result: { low: seconds - slack, high: seconds + slack }, shown: seconds };
  if (from.moment.time) return [{ reading: span, sources: [from, to] }];
  // Days may be counted with the first one or without it.
  const exact = (value: number) => ({ low: value, high: value });
  return [
    { reading: { words, result: exact(seconds) }, sources: [from, to] },
    { reading: { words: `${words}, both included,`, result: exact(seconds + day) }, sources: [from, to] },
  ];
}
