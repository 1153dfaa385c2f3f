import type { FoundMoment, Moment } from '../../report/clock-time.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';

const day = 24 * 60;

/** One moment in two zones: `17:00 UTC (02:00 JST)`. */
export function zoneConversion({ timed }: FactDocument): Claim[] {
  return timed.flatMap(passage => {
    const moments = passage.moments;
    return moments.flatMap((first, index) => {
      const second = moments[index + 1];
      if (!second || first.end || second.end || first.offset === undefined || second.offset === undefined)
        return [];
      if (first.offset === second.offset || !first.time || !second.time) return [];
      const gap = passage.text.slice(first.stop, second.start);
      if (!/^\s?(?:[(（]\s?(?:or |= ?)?|[=≒≈]\s?|\/\s?|or )$/u.test(gap)) return [];
      return [judgeZones(passage, first, second)];
    });
  });
}

function judgeZones(passage: Claim['passage'], first: FoundMoment, second: FoundMoment): Claim {
  const { text } = passage;
  const whole = fullDay(first) !== undefined && fullDay(second) !== undefined;
  const off = minutesOf(second) - minutesOf(first);
  const slack = first.estimated || second.estimated ? 10 : 1;
  const apart = whole ? Math.abs(off) : Math.min(mod(off), day - mod(off));
  const there = minutesOf(first) + second.offset!;
  const expected = whole ? `${isoDay(there)} ${clock(mod(there))}` : clock(mod(there));
  const [from, to] = [first, second].map(m => text.slice(m.start, m.stop).trim());
  const isRight = apart <= slack;
  return {
    kind: 'conversion',
    passage,
    figure: second.start,
    extent: { start: first.start, end: second.stop },
    text: text.slice(first.start, second.stop),
    inputs: [{ text: from!, line: passage.lineAt(first.start) }],
    verdict: isRight ? 'verified' : 'contradicted',
    derivation: isRight ? `${from} is ${to}` : `${from} is ${expected} in that zone, but the text says ${to}`,
    expected: isRight ? '' : expected,
  };
}

const fullDay = ({ date }: Moment): number | undefined =>
  date?.day === undefined ? undefined : Date.UTC(date.year ?? 2000, date.month - 1, date.day) / 60_000;

/** Minutes in UTC. */
const minutesOf = (moment: Moment): number =>
  (fullDay(moment) ?? 0) + moment.time!.hour * 60 + moment.time!.minute - moment.offset!;

const mod = (minutes: number): number => ((minutes % day) + day) % day;

const isoDay = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 10);

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
