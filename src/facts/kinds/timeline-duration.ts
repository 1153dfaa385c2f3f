import type { Claim } from '../claim.ts';
import type { FoundQuantity } from '../../report/quantity.ts';
import type { FactDocument } from '../document.ts';
import { exactly } from '../figure.ts';
import type { Instant } from '../instants.ts';
import { judge, type Reading } from '../judge.ts';
import type { Passage } from '../passage.ts';

const lasted =
  /(?:lasted|outage (?:of|for)|down for|downtime of|unavailable for)(?: for)?(?: (?:about|approximately|around|roughly|a total of|at least|over|nearly|almost))?\s*[~≈]?$/iu;
const ofOutage = /^(?: of| of total| total)? ?(?:outage|downtime|period|disruption|of diminished)/iu;
const later =
  /^\s?(?:later|after|elapsed|since|before|from|to the|into|of waiting|timeout|停止|後|経過|period|disruption)/iu;
const sofar =
  /(?:after|timeout|elapsed|took|in|lasted|waited|duration:?|resolved in|time:?)\s(?:about |approximately |around |roughly |only )?[~≈]?$/iu;

/** Durations told in sentences, against the moments of the timeline. */
export function timelineDuration(document: FactDocument): Claim[] {
  let instants: Instant[] | undefined;
  return document.figured.flatMap(passage => {
    const told = passage.quantities.filter(figure => isTold(passage, figure));
    if (told.length === 0) return [];
    instants ??= document.instants.filter(({ moment }) => moment.time && moment.relative === undefined);
    return told.flatMap(figure => judgeTold(passage, figure, instants!));
  });
}

function isTold(passage: Passage, figure: FoundQuantity): boolean {
  if (figure.dimension !== 'time' || passage.kind === 'cell') return false;
  if (passage.moments.some(moment => figure.start < moment.stop && figure.end > moment.start)) return false;
  return isOutage(passage, figure) || isElapsed(passage, figure);
}

const isOutage = ({ text }: Passage, { start, end }: FoundQuantity): boolean =>
  lasted.test(text.slice(Math.max(0, start - 60), start)) || ofOutage.test(text.slice(end));

const isElapsed = ({ text }: Passage, { start, end }: FoundQuantity): boolean =>
  later.test(text.slice(end)) || sofar.test(text.slice(Math.max(0, start - 40), start));

function judgeTold(passage: Passage, figure: FoundQuantity, instants: readonly Instant[]): Claim[] {
  const own = instants.filter(instant => instant.passage === passage);
  const above = instants.filter(instant => instant.passage.index < passage.index).slice(-6);
  const entries = instants.filter(
    ({ passage: { kind } }) => kind === 'heading' || kind === 'item' || kind === 'cell',
  );
  const isWhole = isOutage(passage, figure);
  const pairs = own.length > 0 ? own.flatMap(to => above.map(from => [from, to] as const)) : [];
  const first = entries[0];
  if (isWhole && first) pairs.push(...entries.slice(1).map(to => [first, to] as const));
  const readings = pairs.flatMap(([from, to]) => readingOf(from, to));
  if (readings.length === 0) return [];
  const inputs = [...new Set(pairs.flat())].slice(0, 8).map(({ text, line }) => ({ text, line }));
  const stated = { kind: 'duration' as const, passage, figure, inputs };
  const outOfReach = isWhole && reaches(entries, figure);
  return [judge(stated, readings, { doubt: outOfReach ? undefined : 'it may lie between other moments' })];
}

/** Whether no two moments of a timeline lie as far apart as an outage is said to have lasted. */
function reaches(entries: readonly Instant[], { value, high, step }: FoundQuantity): boolean {
  if (entries.length < 3 || !Number.isFinite(high) || value < 600) return false;
  const [from, to] = [Math.min(...entries.map(({ at }) => at)), Math.max(...entries.map(({ at }) => at))];
  // Longer than all that is told, or unlike any stretch of it.
  const isNear = (seconds: number): boolean => Math.abs(seconds - value) <= Math.max(step, value * 0.15);
  const matches = entries.some(a => entries.some(b => isNear(b.at - a.at)));
  return !matches && to - from < 3 * 86_400 && to - from > value / 2;
}

function readingOf(from: Instant, to: Instant): Reading[] {
  const seconds = to.at - from.at;
  if (seconds <= 0) return [];
  const slack = Math.max(from.step, to.step);
  return [
    {
      words: `${from.text} to ${to.text}`,
      result: { low: seconds - slack, high: seconds + slack },
      shown: exactly(seconds).low,
    },
  ];
}
