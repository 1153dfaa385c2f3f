import type { FoundQuantity } from '../../report/quantity.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { exactly } from '../figure.ts';
import { type Instant, spanOf } from '../instants.ts';
import { judge, type Reading } from '../judge.ts';
import type { Passage } from '../passage.ts';
import type { FoundMoment } from '../../report/clock-time.ts';

/** A duration beside both of its ends: `~1h 55m (11:55 UTC to 13:50 UTC)`. */
export function momentSpan(document: FactDocument): Claim[] {
  return document.timed.flatMap(passage => {
    const moments = passage.moments;
    if (moments.length === 0) return [];
    const ranges = moments.filter(({ end, time }) => end?.time && time);
    const durations = passage.quantities.filter(
      q => q.dimension === 'time' && !moments.some(m => q.start < m.stop && q.end > m.start),
    );
    return durations.flatMap(figure => {
      const beside = ranges.find(range => isBeside(passage, figure, range));
      if (beside) return besideRange(passage, figure, beside);
      const ends = endsBehind(passage, figure, moments);
      if (ends) return betweenEnds(document, passage, figure, ends);
      const readings = pairsOf(passage, moments);
      return readings.length > 0 ? verifiedOnly(passage, figure, moments, readings) : [];
    });
  });
}

/** Nothing but brackets and a word or two between them. */
function isBeside({ text }: Passage, figure: FoundQuantity, range: FoundMoment): boolean {
  if (figure.start < range.start)
    return /^[^.;\n\d]{0,8}[(（:,=]\s?[^.;\n\d]{0,12}$/u.test(text.slice(figure.end, range.start));
  return /^[^.;\n\d]{0,8}(?:[(（:,=]|→)\s?[^.;\n\d]{0,16}$/u.test(text.slice(range.stop, figure.start));
}

/** The moments before and behind an arrow, in brackets right behind a figure: `4 d (17:00 UTC = 02:00 JST → 12:30 JST)`. */
function endsBehind(
  { text }: Passage,
  figure: FoundQuantity,
  moments: readonly FoundMoment[],
): { from: FoundMoment[]; to: FoundMoment[]; end: number } | undefined {
  if (!/^\s?[(（]\s?(?=\d)/.test(text.slice(figure.end))) return undefined;
  const open = figure.end + text.slice(figure.end).search(/[(（]/);
  const length = text.slice(open).search(/[)）]/);
  const arrow = text.slice(open).search(/→|->/);
  if (length < 0 || arrow < 0 || arrow > length) return undefined;
  const within = moments.filter(({ start, stop }) => start > open && stop <= open + length);
  const from = within.filter(({ stop, end }) => stop <= open + arrow && !end);
  const to = within.filter(({ start, end }) => start > open + arrow && !end);
  if (from.length === 0 || to.length !== 1 || from.length + 1 !== within.length) return undefined;
  return { from, to, end: open + length + 1 };
}

function betweenEnds(
  document: FactDocument,
  passage: Passage,
  figure: FoundQuantity,
  { from, to, end }: { from: FoundMoment[]; to: FoundMoment[]; end: number },
): Claim[] {
  const placedAs = (moment: FoundMoment): Instant | undefined =>
    document.instants.find(instant => instant.moment === moment);
  const last = placedAs(to[0]!);
  const firsts = from.flatMap(moment => placedAs(moment) ?? []);
  if (!last?.dated || firsts.length < from.length || firsts.some(({ dated }) => !dated)) return [];
  const isClock = [last, ...firsts].every(({ moment }) => moment.time);
  const readings = firsts.map(first => ({
    words: `${first.text} to ${last.text}`,
    result: exactly(last.at - first.at),
  }));
  const inputs = [...firsts, last].map(({ text, line }) => ({ text, line }));
  return [
    judge({ kind: 'duration', passage, figure, end, inputs }, readings, {
      slack: slackOf([...from, ...to]),
      doubt: isClock ? undefined : 'a day may be counted in part',
    }),
  ];
}

function besideRange(passage: Passage, figure: FoundQuantity, range: FoundMoment): Claim[] {
  const seconds = spanOf(passage, range);
  if (seconds === undefined || figure.factor < 1) return [];
  const written = passage.text.slice(range.start, range.stop);
  const start = Math.min(figure.start, range.start);
  const end = Math.max(figure.end, range.stop);
  const inputs = [{ text: written, line: passage.lineAt(range.start) }];
  return [
    judge(
      { kind: 'duration', passage, figure, start, end, inputs },
      [{ words: written, result: exactly(seconds) }],
      {
        slack: slackOf([range]),
        doubt: isOffset(passage, figure)
          ? 'it may count from another moment'
          : isBackwards(range, seconds) && figure.start < range.start
            ? undefined
            : range.date && range.end!.date
              ? undefined
              : doubtOf(figure, seconds),
      },
    ),
  ];
}

/** A range of times may be an estimate of one moment, so long after another. */
const isOffset = ({ text }: Passage, { low, high, end }: FoundQuantity): boolean =>
  high > low * 1.05 || /^\s?(?:later|after|from|since|remaining|left|before|後|前)/iu.test(text.slice(end));

/** Whether a range of times of day ends so shortly before it begins that one of the two is mistyped. */
const isBackwards = ({ date, end }: FoundMoment, seconds: number): boolean =>
  !date && !end!.date && seconds > 22 * 3600;

/** A multiple may be meant, such as a daily window. */
const doubtOf = (figure: FoundQuantity, seconds: number): string | undefined =>
  figure.value > 86_400 || figure.value > seconds * 8 || figure.value * 8 < seconds
    ? 'it may measure something else'
    : undefined;

const slackOf = (moments: readonly FoundMoment[]): number => {
  const seconds = moments.every(({ time }) => time?.precision === 'second') ? 1 : 60;
  return moments.some(({ estimated, end }) => estimated || end?.estimated) ? seconds * 5 : seconds * 0.5;
};

function pairsOf(passage: Passage, moments: readonly FoundMoment[]): Reading[] {
  return moments.flatMap((from, index) => {
    const own = from.end ? [{ from, seconds: spanOf(passage, from), to: undefined }] : [];
    const pairs = moments
      .slice(index + 1)
      .map(to => ({ from, seconds: spanOf(passage, { ...from, end: to }), to }));
    return [...own, ...pairs].flatMap(({ seconds, to }) => {
      if (seconds === undefined) return [];
      const words = (to ? [from, to] : [from])
        .map(m => passage.text.slice(m.start, m.stop).trim())
        .join(' to ');
      return [{ words, result: exactly(seconds) }];
    });
  });
}

/** Moments further off may belong to something else, so that they can only confirm. */
function verifiedOnly(
  passage: Passage,
  figure: FoundQuantity,
  moments: readonly FoundMoment[],
  readings: readonly Reading[],
): Claim[] {
  const inputs = moments.map(m => ({
    text: passage.text.slice(m.start, m.stop),
    line: passage.lineAt(m.start),
  }));
  const claim = judge({ kind: 'duration', passage, figure, inputs }, readings, {
    slack: slackOf(moments),
    doubt: 'it may measure something else',
  });
  return [claim];
}
