import { readDate } from '../../report/clock-time-date.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import type { Passage } from '../passage.ts';

const day = 86_400;
/** Seconds or milliseconds since 1970, of the years 2001 to 2033, and the date that is said to be the same. */
const form =
  /(?<![\d.-])(?<unix>1\d{9}(?:\d{3})?)(?![\d.])[^\p{L}\d\n]{1,8}(?:is |i\.e\. )?(?=\p{L}{3}|\d{4}-)/gu;

/** A Unix time beside its date: `1761796800 = October 30, 2025`. */
export function unixTime({ digited }: FactDocument): Claim[] {
  return digited.flatMap(passage => {
    if (!/1\d{9}/.test(passage.text)) return [];
    return [...passage.text.matchAll(form)].flatMap(match => judgeTime(passage, match));
  });
}

function judgeTime(passage: Passage, match: RegExpExecArray): Claim[] {
  const written = match.groups!.unix!;
  const figure = match.index + match[0].length;
  const read = readDate(passage.text, figure);
  if (read?.date.year === undefined || read.date.day === undefined) return [];
  const { year, month, day: date } = read.date;
  const seconds = Number(written.slice(0, 10));
  const stated = Date.UTC(year, month - 1, date) / 1000;
  // Somewhere on earth the day begins 14 hours before it does in UTC and ends 12 hours after.
  const isRight = seconds >= stated - 14 * 3600 && seconds < stated + day + 12 * 3600;
  const real = new Date(seconds * 1000).toISOString();
  const derivation = `${written} is ${real.slice(0, 10)} ${real.slice(11, 16)} UTC`;
  const text = passage.text.slice(figure, figure + read.length);
  return [
    {
      kind: 'conversion',
      passage,
      figure,
      extent: { start: match.index, end: figure + read.length },
      text: passage.text.slice(match.index, figure + read.length),
      inputs: [{ text: written, line: passage.lineAt(match.index) }],
      verdict: isRight ? 'verified' : 'contradicted',
      derivation: isRight
        ? `${derivation}, as the text says: ${text}`
        : `${derivation}, but the text says ${text}`,
      expected: isRight ? '' : real.slice(0, 10),
    },
  ];
}
