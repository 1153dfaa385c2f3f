import type { FoundQuantity } from '../../report/quantity.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { exactly, written } from '../figure.ts';
import { inputFrom, judge, type Reading } from '../judge.ts';
import type { Passage } from '../passage.ts';

/** What may stand between a share and its percentage: a few words and one sign, no other clause. */
const between = /^(?!.*(?:→|->|=>|target|≥|>=|\bto\b|\bvs\b))(?:[^.;,\n\d]|(?<=\p{L})\d){0,40}$/u;

/** A stated part of a whole with its percentage: `42/53 (79 %)`, `62.5 % (5 of 8)`. */
export function partOfWhole({ figured }: FactDocument): Claim[] {
  return figured.flatMap(passage => {
    const { quantities, text } = passage;
    const excess = moreThanAll(passage);
    if (excess) return [excess];
    return quantities.flatMap((share, index) => {
      if (share.whole === undefined) return [];
      // A percentage in brackets belongs to what stands before it.
      const candidates = [quantities[index + 1], quantities[index - 1]].filter(
        percent => percent?.dimension === 'percent' && isBeside(text, share, percent),
      );
      const percent = candidates[0];
      return percent ? [judgeShare(passage, share, percent)] : [];
    });
  });
}

const quotient = /(?<![\d./-])(?<part>\d+) ?\/ ?(?<whole>\d+) ?(?:=|\() ?(?=(?<percent>\d+(?:\.\d+)?) ?%)/u;

/** `95/87 = 97.7 %`: more than all is a percentage above 100. */
function moreThanAll(passage: Passage): Claim | undefined {
  const match = quotient.exec(passage.text);
  if (!match) return undefined;
  const [part, whole] = [Number(match.groups!.part), Number(match.groups!.whole)];
  const figure = passage.quantities.find(({ start }) => start === match.index + match[0].length);
  if (part <= whole || whole === 0 || figure?.dimension !== 'percent') return undefined;
  const expected = `${written((part / whole) * 100)} %`;
  const { end } = figure;
  return {
    kind: 'part-of-whole',
    passage,
    // Which of the three is mistyped cannot be told; the claim begins with the first.
    figure: match.index,
    extent: { start: match.index, end },
    text: passage.text.slice(match.index, end),
    inputs: [{ text: `${part}/${whole}`, line: passage.lineAt(match.index) }],
    verdict: 'contradicted',
    derivation: `${part} ÷ ${whole} = ${expected}, but the text says ${figure.text}`,
    expected,
  };
}

function isBeside(text: string, share: FoundQuantity, percent: FoundQuantity): boolean {
  const [first, last] = share.start < percent.start ? [share, percent] : [percent, share];
  const gap = text.slice(first.end, last.start);
  if (!between.test(gap)) return false;
  // `8/8 passing, 95 % of …`: what follows the percentage says of what it is.
  if (/^\s?[)）]/u.test(gap)) return false;
  if (first === share) return /[(=（≈:—–-]|^\s*$/u.test(gap) || /^\s*%?\s*$/.test(gap);
  return /[(（=:—–-]\s*$/u.test(gap) || /^\s*\|?\s*$/.test(gap);
}

/** @param passage where both stand */
export function judgeShare(passage: Passage, share: FoundQuantity, percent: FoundQuantity): Claim {
  const start = Math.min(share.start, percent.start);
  let end = Math.max(share.end, percent.end);
  if (passage.text[end] === ')' && passage.text.slice(start, end).includes('(')) end += 1;
  return judge(
    {
      kind: 'part-of-whole',
      passage,
      figure: unlessAll(share, percent),
      start,
      end,
      inputs: [inputFrom(passage, share)],
    },
    shareReadings(share),
  );
}

/** Nobody rounds up to all: `100 %` of what is not complete is wrong by however little. */
export function unlessAll(share: FoundQuantity, percent: FoundQuantity): FoundQuantity {
  return percent.value === 100 && share.low < 0.995 ? { ...percent, step: percent.step / 2 } : percent;
}

/** The part's percentage, and that of the rest: `5/170 failing (97 % pass rate)`. */
export function shareReadings(share: FoundQuantity): Reading[] {
  const whole = share.whole!;
  const range = { low: share.low * 100, high: share.high * 100 };
  const part = share.part!;
  const isRange = share.high > share.low;
  const low = Math.round(share.low * whole);
  const parts = isRange ? `${low} to ${part}` : `${part}`;
  return [
    { words: `${parts} ÷ ${whole}`, result: range },
    {
      words: `(${whole} − ${part}) ÷ ${whole}`,
      result: isRange
        ? { low: 100 - range.high, high: 100 - range.low }
        : exactly(((whole - part) / whole) * 100),
    },
  ];
}
