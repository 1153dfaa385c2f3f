import type { z } from 'astro/zod';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { compareDiagnostics, type Diagnostic, diagnose, type Place } from './diagnostic.ts';
import { canonicalDate } from './canonical-date.ts';
import { instantExpected } from './instant.ts';
import { describeValue, type SchemaMistake, schemaMistakes } from './schema-mistakes.ts';

/** The front matter of a text and where the body begins. */
export interface SplitText {
  /** YAML between the fences, or undefined when the text has none. */
  yaml: string | undefined;
  /** 1-based line of the first YAML line. */
  yamlLine: number;
  /** Offset of the first character after the closing fence's line. */
  bodyOffset: number;
  /** True where the opening `---` has no partner. */
  unclosed: boolean;
}

/** Finds YAML front matter. The text must not start with a byte order mark; line ends may be `\n` or `\r\n`. */
export function splitFrontMatter(text: string): SplitText {
  const none = { yaml: undefined, yamlLine: 1, bodyOffset: 0, unclosed: false };
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return none;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
  closing.lastIndex = opening[0].length;
  const match = closing.exec(text);
  if (!match) return { ...none, unclosed: true };
  return {
    yaml: text.slice(opening[0].length, match.index),
    yamlLine: 2,
    bodyOffset: match.index + match[0].length,
    unclosed: false,
  };
}

export interface FrontMatter<T> {
  /** Undefined where a diagnostic is an error. */
  data: T | undefined;
  diagnostics: Diagnostic[];
  /** Where each value stands, by its path: `status`, `recommendations.0.id`. */
  places: Record<string, Place>;
}

/**
 * Parses YAML front matter against a Zod schema and reports every mistake at its own place.
 * @param yaml the text between the fences
 * @param firstLine the 1-based line it starts on
 */
export function parseFrontMatter<S extends z.ZodObject>(
  yaml: string,
  firstLine: number,
  schema: S,
): FrontMatter<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const point = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const at = ([start, end]: Range): Place =>
    end > start ? { ...point(start), end: point(end) } : point(start);
  const places: Record<string, Place> = {};
  collectPlaces(document.contents, [], (path, range) => {
    places[path] = at(range);
  });
  if (document.errors.length > 0) {
    const diagnostics = document.errors.map((error: YAMLError) =>
      diagnose('yaml-invalid', { reason: oneLine(error.message) }, at([error.pos[0], error.pos[0]])),
    );
    return { data: undefined, diagnostics, places };
  }
  const value: unknown = document.toJS() ?? {};
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, diagnostics: [], places };
  const diagnostics = schemaMistakes(result.error, value, schema)
    .map(mistake => diagnosticOf(mistake, document, at))
    .sort(compareDiagnostics);
  return { data: undefined, diagnostics, places };
}

function diagnosticOf(mistake: SchemaMistake, document: Document, at: (range: Range) => Place): Diagnostic {
  const { path } = mistake;
  if (mistake.kind === 'unknown-key') return diagnose('key-unknown', mistake, at(keyRange(document, path)));
  const key = path.map(String).join('.') || 'front matter';
  const { expected } = mistake;
  if (mistake.kind === 'missing')
    return diagnose('key-missing', { key, expected }, at(startOf(rangeOf(document, path.slice(0, -1)))));
  const { received } = mistake;
  const suggestion = mistake.suggestion ?? certainDate(received, expected);
  const params = { key, expected, received: describeValue(received), ...(suggestion && { suggestion }) };
  return diagnose('value-invalid', params, at(rangeOf(document, path)));
}

/** The canonical form of a date that was written in another, where a date is expected. */
const certainDate = (received: unknown, expected: string): string | undefined =>
  typeof received === 'string' && expected.startsWith(instantExpected) ? canonicalDate(received) : undefined;

const oneLine = (message: string): string => message.split('\n', 1)[0]!;

/** Offsets of the first character of a value and of the one after its last. */
type Range = readonly [number, number, ...number[]];

const startOf = ([start]: Range): Range => [start, start];

function rangeOf(document: Document, path: readonly PropertyKey[]): Range {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: Range } | undefined;
    if (node?.range) return node.range;
  }
  return [0, 0];
}

function keyRange(document: Document, path: readonly PropertyKey[]): Range {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return [0, 0];
  const pair = parent.items.find(item => isScalar(item.key) && item.key.value === path.at(-1));
  return isScalar(pair?.key) ? (pair.key.range ?? [0, 0]) : [0, 0];
}

function collectPlaces(node: unknown, path: string[], add: (path: string, range: Range) => void): void {
  if (path.length > 0 && isNode(node) && node.range) add(path.join('.'), [node.range[0], node.range[1]]);
  if (isSeq(node))
    for (const [index, item] of node.items.entries()) collectPlaces(item, [...path, String(index)], add);
  if (!isMap(node)) return;
  for (const { key, value } of node.items)
    collectPlaces(value ?? key, [...path, String(isScalar(key) ? key.value : key)], add);
}
