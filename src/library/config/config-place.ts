import type { Place } from '../../report/diagnostic.ts';

interface Token {
  text: string;
  start: number;
}

/** What a path leads to, how many of its steps could be followed. */
interface Found {
  steps: number;
  token: Token;
}

const tokens =
  /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|[\w$]+|[^\s\w]/g;

/**
 * Where a configuration's source states the value at a path: the start of the value, or of the key. Nothing is
 * evaluated: of all literals in the text, the one counts in which the path can be followed farthest, so that helpers
 * and types around it do not matter. What is computed is placed at the nearest key that is written out.
 */
export function configPlace(source: string, path: readonly PropertyKey[], of: 'key' | 'value'): Place {
  const list = Array.from(source.matchAll(tokens), ({ 0: text, index: start }) => ({ text, start })).filter(
    ({ text }) => !/^\/[/*]/.test(text),
  );
  let best: Found | undefined;
  for (const [at, { text }] of list.entries()) {
    const found = text === '{' ? follow(list, at, path, of) : undefined;
    if (found && found.steps > (best?.steps ?? 0)) best = found;
  }
  return best ? placeOf(source, best.token) : { line: 1, column: 1 };
}

function follow(
  list: Token[],
  at: number,
  [step, ...rest]: readonly PropertyKey[],
  of: 'key' | 'value',
): Found {
  const here = { steps: 0, token: list[at]! };
  if (step === undefined) return here;
  const member = typeof step === 'number' ? elementOf(list, at, step) : propertyOf(list, at, String(step));
  if (member === undefined) return here;
  const found = { steps: 1, token: list[member]! };
  const isElement = typeof step === 'number';
  const isShorthand = !isElement && list[member + 1]?.text !== ':';
  if (isShorthand || (!isElement && of === 'key' && rest.length === 0)) return found;
  const value = isElement ? member : member + 2;
  const deeper = list[value] && follow(list, value, rest, of);
  return deeper ? { steps: 1 + deeper.steps, token: deeper.token } : found;
}

/** The tokens directly inside a bracket, each with whether an element begins with it. */
function* inside(list: Token[], at: number): Generator<[index: number, begins: boolean]> {
  let depth = 0;
  let begins = true;
  for (let index = at + 1; index < list.length; index++) {
    const { text } = list[index]!;
    if ('}])'.includes(text) && depth-- === 0) return;
    if (depth === 0) yield [index, begins];
    begins = depth === 0 && text === ',';
    if ('{[('.includes(text)) depth++;
  }
}

function propertyOf(list: Token[], at: number, key: string): number | undefined {
  if (list[at]!.text !== '{') return undefined;
  for (const [index, begins] of inside(list, at))
    if (begins && list[index]!.text.replace(/^(['"])(.*)\1$/, '$2') === key) return index;
  return undefined;
}

function elementOf(list: Token[], at: number, wanted: number): number | undefined {
  if (list[at]!.text !== '[') return undefined;
  let element = 0;
  for (const [index, begins] of inside(list, at)) if (begins && element++ === wanted) return index;
  return undefined;
}

function placeOf(source: string, { text, start }: Token): Place {
  const before = source.slice(0, start).split('\n');
  const point = { line: before.length, column: before.at(-1)!.length + 1 };
  return /^[\w$'"]/.test(text) && !text.includes('\n')
    ? { ...point, end: { line: point.line, column: point.column + text.length } }
    : point;
}
