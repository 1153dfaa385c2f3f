import type { FoundQuantity } from '../../report/quantity.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { exactly } from '../figure.ts';
import { inputFrom, judge, type Reading } from '../judge.ts';
import type { Passage } from '../passage.ts';

const bad = /^\s?(?:\p{L}+\s){0,2}(?:fail|missing|lost|remaining|broken|error|unhealthy|left|skipped|down)/iu;
const good = /^\s?(?:\p{L}+\s){0,2}(?:pass|succe|ok\b|healthy|green|work)/iu;
const outcome = /^\s?(?:tests?\s|specs?\s)?(?<word>pass|fail|skip|pend|error|succe|flak)/iu;
const whole =
  /^\s?(?:\p{L}+\s){0,2}(?:tests?|specs?|total|runs?|cases|checks|scenarios)(?!\s?(?:pass|fail|skip))/iu;

/** What a share leaves over, and outcomes that add up: `73/90 (17 failures)`, `6 failed, 59 passed (91 %)`. */
export function outcomes({ figured }: FactDocument): Claim[] {
  return figured.flatMap(passage => [...leftOver(passage), ...addedUp(passage), ...rateOfOutcomes(passage)]);
}

function leftOver(passage: Passage): Claim[] {
  const { text, quantities } = passage;
  return quantities.flatMap((share, index) => {
    const next = quantities[index + 1];
    // `77/94 passing (81.9 %), 17 failures`: the percentage says nothing new.
    const figure = next?.dimension === 'percent' ? quantities[index + 2] : next;
    if (share.whole === undefined || figure?.dimension !== 'count' || share.high > share.low) return [];
    const gap = text.slice(share.end, figure.start).replace(/\(?[\d.~]+ ?%[^()\d]{0,16}\)?/, '');
    const rest = text.slice(figure.end);
    if (
      !/^[^.;→\n\d]{0,24}[(（,—–-]\s?$/u.test(gap) ||
      !bad.test(rest) ||
      good.test(text.slice(share.end)) === bad.test(text.slice(share.end))
    ) {
      // `73/90 (16 failures)`: nothing is said of the share, which then counts what is well.
      if (!/^\s?[(（]$/u.test(gap) || !bad.test(rest)) return [];
    }
    const left = share.whole - share.part!;
    const readings: Reading[] = [
      { words: `${share.whole} − ${share.part}`, result: exactly(left) },
      { words: `${share.part}`, result: exactly(share.part!) },
    ];
    const noun = /^\s?\p{L}+/u.exec(rest)?.[0].length ?? 0;
    const close = /^[)）]/.test(rest.slice(noun)) ? 1 : 0;
    return [
      judge(
        {
          kind: 'difference',
          passage,
          figure,
          start: share.start,
          end: figure.end + noun + close,
          inputs: [inputFrom(passage, share)],
        },
        readings,
        {
          doubt:
            quantities.filter(q => q.whole !== undefined).length > 1 || /skip|pending|flak|xfail/i.test(text)
              ? 'others may be neither'
              : undefined,
        },
      ),
    ];
  });
}

const countsOf = (passage: Passage): FoundQuantity[] =>
  passage.quantities.filter(q => q.dimension === 'count' && Number.isInteger(q.value) && q.low === q.high);

/** `25 tests, 22 passed, 3 skipped` in one clause. */
function addedUp(passage: Passage): Claim[] {
  const { text } = passage;
  const counts = countsOf(passage);
  const parts = counts.filter(count => outcome.test(text.slice(count.end)));
  const kinds = parts.map(part => outcome.exec(text.slice(part.end))!.groups!.word!.toLowerCase());
  if (parts.length < 2 || new Set(kinds).size !== kinds.length) return [];
  const total = counts.find(
    count =>
      !parts.includes(count) &&
      count.value >= Math.max(...parts.map(({ value }) => value)) &&
      whole.test(text.slice(count.end)) &&
      isNear(text, count, parts),
  );
  if (!total) return [];
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const start = Math.min(total.start, parts[0]!.start);
  const end = Math.max(total.end, parts.at(-1)!.end);
  const tail = /^\s?\p{L}+/u.exec(text.slice(end))?.[0].length ?? 0;
  const inputs = parts.map(part => inputFrom(passage, part));
  return [
    judge(
      { kind: 'sum', passage, figure: total, start, end: end + tail, inputs },
      [{ words: parts.map(({ value }) => value).join(' + '), result: exactly(sum) }],
      // Outcomes that are not named may make up the rest.
      { doubt: sum < total.value ? 'the parts may not be all' : undefined },
    ),
  ];
}

/** Nothing but separators and words in between, within one sentence. */
function isNear(text: string, total: FoundQuantity, parts: readonly FoundQuantity[]): boolean {
  const first = Math.min(total.end, parts[0]!.end);
  const last = Math.max(total.start, parts.at(-1)!.start);
  return last - first < 60 && !/[.;\n→]/.test(text.slice(first, last));
}

function rateOfOutcomes(passage: Passage): Claim[] {
  const { text, quantities } = passage;
  const counts = countsOf(passage);
  const passed = counts.find(count => /^\s?(?:tests?\s)?pass/iu.test(text.slice(count.end)));
  const failed = counts.find(count => /^\s?(?:tests?\s)?fail/iu.test(text.slice(count.end)));
  const rate = quantities.find(q => q.dimension === 'percent');
  if (!passed || !failed || !rate || quantities.some(q => q.whole !== undefined)) return [];
  const sum = passed.value + failed.value;
  if (sum === 0) return [];
  const readings = [passed, failed].map(part => ({
    words: `${part.value} ÷ (${passed.value} + ${failed.value})`,
    result: exactly((part.value / sum) * 100),
  }));
  const start = Math.min(passed.start, failed.start, rate.start);
  const end = Math.max(passed.end, failed.end, rate.end);
  const inputs = [passed, failed].map(part => inputFrom(passage, part));
  return [
    judge({ kind: 'part-of-whole', passage, figure: rate, start, end, inputs }, readings, {
      doubt: 'others may be neither',
    }),
  ];
}
