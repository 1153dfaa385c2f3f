// Works out again every calculation that a derivation prints, apart from the program's own arithmetic: numbers and units
// as written, `+ − × ÷` and brackets, against the result as written.

const seconds: Readonly<Record<string, number>> = {
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  min: 60,
  h: 3600,
  d: 86_400,
  wk: 604_800,
};
const bytes: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
const number = '[\\d,]+(?:\\.\\d+)?';
const unitNames = [...Object.keys(seconds), ...Object.keys(bytes)].join('|');
const measured = new RegExp(`(${number})(?: ?(${unitNames})(?![\\p{L}/]))?(?:( ?%))?`, 'gu');

/** A value of each number in a text, in base units, with half of its last digit. */
function valuesIn(text: string): { value: number; reach: number; start: number; end: number }[] {
  return [...text.matchAll(measured)].map(match => {
    const digits = match[1]!.replaceAll(',', '');
    const factor = seconds[match[2] ?? ''] ?? bytes[match[2] ?? ''] ?? 1;
    const decimals = digits.split('.')[1]?.length ?? 0;
    return {
      value: Number(digits) * factor,
      reach: 0.5000001 * 10 ** -decimals * factor,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** What a calculation comes to; undefined where it is none, or one between moments or of hedged figures. */
function workOut(words: string): number | undefined {
  const values = valuesIn(words);
  let expression = '';
  let at = 0;
  for (const { value, start, end } of values) {
    expression += `${words.slice(at, start)} ${value} `;
    at = end;
  }
  expression += words.slice(at);
  const tokens = expression.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[()+−×÷]/g) ?? [];
  const rest = expression.replace(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[()+−×÷\s]/g, '');
  if (rest !== '' || !/[+−×÷]/.test(words)) return undefined;
  return sum(tokens);
}

function sum(tokens: string[]): number {
  let total = product(tokens);
  while (tokens[0] === '+' || tokens[0] === '−') total += (tokens.shift() === '+' ? 1 : -1) * product(tokens);
  return total;
}

function product(tokens: string[]): number {
  let total = term(tokens);
  while (tokens[0] === '×' || tokens[0] === '÷')
    total *= tokens.shift() === '×' ? term(tokens) : 1 / term(tokens);
  return total;
}

function term(tokens: string[]): number {
  const token = tokens.shift();
  if (token === '−') return -term(tokens);
  if (token !== '(') return Number(token);
  const inner = sum(tokens);
  tokens.shift();
  return inner;
}

/** Where two durations in several units stand beside each other, their sum: `4 d 10 h`. */
function resultIn(text: string): { value: number; reach: number } | undefined {
  const values = valuesIn(text);
  if (values.length === 0) return undefined;
  const value = values.reduce((total, part) => total + part.value, 0);
  const sign = /^\s*−/.test(text) ? -1 : 1;
  return { value: sign * value, reach: values.at(-1)!.reach };
}

/**
 * @returns whether the calculation is right; undefined where it cannot be worked out from its words alone: between
 *   moments, of ranges, and of figures with units of their own
 */
export function isRight(derivation: string): boolean | undefined {
  const match = /^(?<words>.+?) = (?<result>.+?)(?:, (?:as|but|which) .*)?$/u.exec(derivation);
  if (!match || /[\p{L}]\/\p{L}/u.test(derivation) || /(?<!^) = .* = /.test(derivation)) return undefined;
  const { words, result } = match.groups as { words: string; result: string };
  const value = workOut(words);
  const ends = result.split(' to ').map(resultIn);
  if (value === undefined || Number.isNaN(value) || ends.includes(undefined)) return undefined;
  const [low, high] = [ends[0]!, ends.at(-1)!];
  const isOpen = result.startsWith('at least ');
  const isPercent = /%$/.test(result.trim());
  return [value, ...(isPercent ? [value * 100] : [])].some(
    each =>
      each >= low.value - low.reach - 1e-9 * Math.abs(each) &&
      (isOpen || each <= high.value + high.reach + 1e-9 * Math.abs(each)),
  );
}
