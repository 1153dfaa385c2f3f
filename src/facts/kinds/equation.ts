import type { FoundQuantity } from '../../report/quantity.ts';
import type { Interval } from '../../report/quantity-approximation.ts';
import { withUnitOf } from '../change-pairs.ts';
import { shown, spread } from '../change-readings.ts';
import type { Claim, ClaimKind } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { inputOf, termOf } from '../figure.ts';
import { inputFrom, judge, type Reading } from '../judge.ts';
import type { Passage } from '../passage.ts';

type Operator = '+' | '−' | '×' | '÷';

const operators: readonly [RegExp, Operator][] = [
  [/[+＋]$/u, '+'],
  [/(?<= )[-−–]$/u, '−'],
  [/[×*x✕]$/u, '×'],
  [/[/÷]$/u, '÷'],
];
/** Words may name a figure before the sign that follows it: `12 flush calls × 0.5 s`. */
const naming = /^(?:\/\p{L}+)?[ \u00a0]?(?:[\p{L}][\p{L}\d/_-]*[ ]?){0,4}(?:\([^()\d]{0,30}\))?\s?/u;

/** Written calculations: `68 + 61 = 129`, `100 × 100 ms = 10 s`, `76s + 15s + 3.4s ≈ 94s`. */
export function equation({ figured }: FactDocument): Claim[] {
  return figured.flatMap(passage => {
    const inBrackets = bracketed(passage);
    if (!/[=≈＝]/.test(passage.text)) return inBrackets;
    const each = timesEach(passage);
    if (each) return [each];
    const quantities = withProducts(passage);
    return inBrackets.concat(
      quantities.flatMap((result, index) => {
        if (index < 2 && !/[=≈＝]/.test(passage.text.slice(quantities[0]?.end ?? 0, result.start + 1)))
          return [];
        const chain = chainBefore(passage, quantities, index);
        return chain ? calculation(passage, chain, result) : [];
      }),
    );
  });
}

/** How a figure came about, in brackets right behind it: `~6 seconds (12 flush calls × 0.5s)`, `60 times (30s ÷ 500ms)`. */
function bracketed(passage: Passage): Claim[] {
  const { quantities, text } = passage;
  if (!/[×*x✕÷/]/.test(text)) return [];
  return quantities.flatMap((stated, index) => {
    const first = quantities[index + 1];
    if (!first || !/^(?: [\p{L}][\p{L}/-]*){0,4}\s?[(（]$/u.test(text.slice(stated.end, first.start)))
      return [];
    const chain: Chain = { terms: [first], operators: [] };
    for (let at = index + 2; at < quantities.length; at++) {
      const operator = operatorBetween(passage, quantities[at - 1]!, quantities[at]!);
      if (operator !== '×' && operator !== '÷') break;
      chain.terms.push(quantities[at]!);
      chain.operators.push(operator);
    }
    if (chain.operators.length === 0) return [];
    const close = /^(?:\/\p{L}+)?(?: [\p{L}][\p{L}/-]*){0,3}[)）]/u.exec(text.slice(chain.terms.at(-1)!.end));
    const reading = close && productReading(chain.terms, chain.operators, magnitude(stated));
    if (!reading) return [];
    const end = chain.terms.at(-1)!.end + close[0].length;
    const inputs = chain.terms.map(term => inputFrom(passage, term));
    return [judge({ kind: 'equation', passage, figure: stated, end, inputs }, [reading])];
  });
}

/** `7,088 rows per query (37 times = 262,256 rows)`: what is so many times stands before the bracket. */
function timesEach(passage: Passage): Claim | undefined {
  const { quantities, text } = passage;
  const at = quantities.findIndex(({ dimension }) => dimension === 'ratio');
  const [each, times, result] = [quantities[at - 1], quantities[at], quantities[at + 1]];
  if (!each || !times || !result || each.dimension !== result.dimension) return undefined;
  if (!/^[^.;:=\n()]{0,48}\($/u.test(text.slice(each.end, times.start))) return undefined;
  if (!/^ ?[=≈＝] ?$/.test(text.slice(times.end, result.start))) return undefined;
  const product = spread(inputOf(each), times, (a, b) => a * b);
  const words = `${shown(each)} × ${times.value}`;
  const inputs = [each, times].map(input => inputFrom(passage, input));
  return judge({ kind: 'equation', passage, figure: result, start: each.start, inputs }, [
    { words, result: product, shown: each.value * times.value },
  ]);
}

interface Chain {
  terms: FoundQuantity[];
  operators: Operator[];
}

/** The quantities of a passage, a product in brackets that is a term of a sum as one: `15 s + (6 × 15 s)`. */
function withProducts(passage: Passage): readonly FoundQuantity[] {
  const { quantities, text } = passage;
  if (!/[+−–-]\s?\(/u.test(text)) return quantities;
  const merged: FoundQuantity[] = [];
  for (let at = 0; at < quantities.length; at++) {
    const product = productAt(passage, quantities[at]!, quantities[at + 1]);
    merged.push(product ?? quantities[at]!);
    if (product) at += 1;
  }
  return merged;
}

function productAt(
  passage: Passage,
  a: FoundQuantity,
  b: FoundQuantity | undefined,
): FoundQuantity | undefined {
  const { text } = passage;
  if (!b || text[b.end] !== ')' || !/[+−–-]\s?\($/u.test(text.slice(Math.max(0, a.start - 4), a.start)))
    return undefined;
  if (operatorBetween(passage, a, b) !== '×') return undefined;
  const [times, of] = [a, b]
    .map(magnitude)
    .sort((x, y) => Number(y.dimension === 'count') - Number(x.dimension === 'count'));
  if (times?.dimension !== 'count' || !of) return undefined;
  const value = times.value * of.value;
  const [start, end] = [a.start - 1, b.end + 1];
  return {
    ...of,
    text: text.slice(start, end),
    value,
    low: times.low * of.low,
    high: times.high * of.high,
    step: of.step * times.value,
    start,
    end,
  };
}

function chainBefore(
  passage: Passage,
  quantities: readonly FoundQuantity[],
  index: number,
): Chain | undefined {
  const { text } = passage;
  const result = quantities[index]!;
  const last = quantities[index - 1];
  if (!last) return undefined;
  const equals = text.slice(last.end, result.start) + (/^[≈~]/.test(result.text) ? '=' : '');
  if (
    !/^(?:\/\p{L}+)?[ \u00a0]?(?:[\p{L}][\p{L}/-]*[ ]){0,4}(?:\([^()\d]{1,30}\)|\))?\s?[=≈＝]{1,2}\s?[=≈~]?$/u.test(
      equals,
    )
  )
    return undefined;
  const chain: Chain = { terms: [last], operators: [] };
  for (let at = index - 1; at > 0; at--) {
    const operator = operatorBetween(passage, quantities[at - 1]!, quantities[at]!);
    if (!operator) break;
    chain.terms.unshift(quantities[at - 1]!);
    chain.operators.unshift(operator);
  }
  const first = chain.terms[0]!;
  // What goes on before the first term would change the result.
  if (
    /[+×*/÷^(][ ]?$|\d[ ]?[-−–x][ ]?$/u.test(text.slice(Math.max(0, first.start - 3), first.start)) &&
    !isOpened(text, first.start)
  )
    return undefined;
  // A bracket that is itself a term: `15 s + (6 × 15 s) = 105 s`.
  if (/[+×*/÷−–x-]\s?\($/u.test(text.slice(Math.max(0, first.start - 4), first.start))) return undefined;
  if (/^[^(]*[)）]/.test(equals) && !isOpened(text, first.start)) return undefined;
  return chain.operators.length > 0 ? chain : undefined;
}

const isOpened = (text: string, start: number): boolean => text[start - 1] === '(';

/** The sign between two figures, which the second may have taken for its own. */
function operatorBetween({ text }: Passage, a: FoundQuantity, b: FoundQuantity): Operator | undefined {
  const taken = (/[×x]$/.exec(a.text)?.[0] ?? '') + (/^[+×x−-]/.exec(b.text)?.[0] ?? '');
  const gap = /[×x]$/.test(a.text) ? ` ${taken}` : text.slice(a.end, b.start) + taken;
  const rest = gap.slice(naming.exec(gap)?.[0].length ?? 0) || gap;
  const sign = [gap, rest].map(part => part.trim()).find(part => /^[+＋×*x✕/÷−–-]$/u.test(part));
  if (sign === undefined && !/^[ ]?(?:[\p{L}][\p{L}\d/_-]*[ ]){1,4}[+×*/÷−–-][ ]?$/u.test(gap))
    return undefined;
  const trimmed = gap.trimEnd();
  return operators.find(([pattern]) => pattern.test(sign === undefined ? trimmed : ` ${sign}`))?.[1];
}

function calculation(passage: Passage, { terms, operators: signs }: Chain, result: FoundQuantity): Claim[] {
  const isSum = signs.every(sign => sign === '+' || sign === '−');
  if (!isSum && signs.some(sign => sign === '+' || sign === '−')) return [];
  const reading = isSum ? sumReading(terms, signs, result) : productReading(terms, signs, result);
  if (!reading) return [];
  const kind: ClaimKind = isSum ? (signs.includes('−') ? 'difference' : 'sum') : 'equation';
  const inputs = terms.map(term => inputFrom(passage, term));
  return [
    judge({ kind, passage, figure: result, start: terms[0]!.start, end: result.end, inputs }, [reading]),
  ];
}

function sumReading(
  terms: readonly FoundQuantity[],
  signs: readonly Operator[],
  result: FoundQuantity,
): Reading | undefined {
  const typed = terms.map(term => withUnitOf(magnitude(term), result));
  if (typed.some(({ dimension }) => dimension !== result.dimension)) return undefined;
  const sum = typed
    .slice(1)
    .reduce<Interval>(
      (total, term, at) => spread(total, termOf(term), signs[at] === '−' ? (a, b) => a - b : (a, b) => a + b),
      termOf(typed[0]!),
    );
  const exact = typed
    .slice(1)
    .reduce((total, term, at) => total + (signs[at] === '−' ? -1 : 1) * term.value, typed[0]!.value);
  const isRange = typed.some(({ low, high }) => high > low);
  const words = typed.map((term, at) => `${at > 0 ? ` ${signs[at - 1]} ` : ''}${shown(term)}`).join('');
  return {
    words: isRange
      ? terms.map((term, at) => `${at > 0 ? ` ${signs[at - 1]} ` : ''}${bareText(term)}`).join('')
      : words,
    result: isRange ? rangeSum(typed, signs) : sum,
    ...(!isRange && { shown: exact }),
  };
}

/** Ranges add up end by end, as written. */
function rangeSum(terms: readonly FoundQuantity[], signs: readonly Operator[]): Interval {
  return terms
    .slice(1)
    .reduce<Interval>(
      (total, term, at) => spread(total, term, signs[at] === '−' ? (a, b) => a - b : (a, b) => a + b),
      terms[0]!,
    );
}

/** What a product measures, if its factors go together; each factor that is no count may stand once. */
function productReading(
  terms: readonly FoundQuantity[],
  signs: readonly Operator[],
  result: FoundQuantity,
): Reading | undefined {
  const typed = terms.map(magnitude);
  const plain = (q: FoundQuantity): boolean =>
    q.dimension === 'count' ||
    q.dimension === 'ratio' ||
    q.dimension === 'percent' ||
    q.dimension === 'share';
  const above = typed.filter((term, at) => !plain(term) && (at === 0 || signs[at - 1] === '×'));
  const below = typed.filter((term, at) => !plain(term) && at > 0 && signs[at - 1] === '÷');
  const fits =
    (above.length === 1 && below.length === 0 && above[0]!.dimension === result.dimension) ||
    (above.length === 0 && below.length === 0 && plain(result)) ||
    (above.length === 1 &&
      below.length === 1 &&
      above[0]!.dimension === below[0]!.dimension &&
      plain(result)) ||
    (below.length === 0 && isRateOfTime(above, result));
  if (!fits) return undefined;
  const apply = (value: (q: FoundQuantity) => number): number =>
    typed
      .slice(1)
      .reduce(
        (total, term, at) => (signs[at] === '÷' ? total / value(term) : total * value(term)),
        value(typed[0]!),
      );
  const asShare = (q: FoundQuantity): number =>
    q.dimension === 'percent' && result.dimension !== 'percent' ? 0.01 : 1;
  const toPercent =
    result.dimension === 'percent' && !typed.some(({ dimension }) => dimension === 'percent') ? 100 : 1;
  const interval = typed
    .slice(1)
    .reduce<Interval>(
      (total, term, at) =>
        spread(
          total,
          scaled(inputOf(term), asShare(term)),
          signs[at] === '÷' ? (a, b) => a / b : (a, b) => a * b,
        ),
      scaled(inputOf(typed[0]!), asShare(typed[0]!)),
    );
  const words = terms.map((term, at) => `${at > 0 ? ` ${signs[at - 1]} ` : ''}${bareText(term)}`).join('');
  return { words, result: scaled(interval, toPercent), shown: apply(q => q.value * asShare(q)) * toPercent };
}

/** `180,000 lines/s × 840 s = 151 million lines`. */
function isRateOfTime(factors: readonly FoundQuantity[], { dimension }: FoundQuantity): boolean {
  if (factors.length !== 2) return false;
  const [rate, time] =
    factors[0]!.dimension === 'time' ? [factors[1]!, factors[0]!] : [factors[0]!, factors[1]!];
  if (time.dimension !== 'time') return false;
  return (
    (rate.dimension === 'rate' && dimension === 'count') ||
    (rate.dimension === 'data-rate' && dimension === 'bytes')
  );
}

const scaled = ({ low, high }: Interval, by: number): Interval => ({ low: low * by, high: high * by });

/** Without the sign or `×` that joins it to the term before. */
function magnitude(term: FoundQuantity): FoundQuantity {
  const isTimes = /^[×x]|[×x]$/.test(term.text) && term.dimension === 'ratio';
  const [low, high] = term.value < 0 ? [-term.high, -term.low] : [term.low, term.high];
  return {
    ...term,
    value: Math.abs(term.value),
    low,
    high,
    ...(isTimes && { dimension: 'count' as const, unit: '' }),
  };
}

const bareText = (term: FoundQuantity): string => term.text.replace(/^[+×x−-]\s?|\s?[×x]$/g, '');
