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
import { suggest } from './suggest.ts';

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
  // A value of the wrong type fails its further rules too; the first issue of a path says what to mend.
  const diagnostics = Map.groupBy(
    result.error.issues,
    issue => `${issue.path.join('.')} ${issue.code === 'unrecognized_keys'}`,
  )
    .values()
    .map(issues => issues[0]!)
    .toArray()
    .flatMap(issue => diagnosticsOf(issue, value, schema, document, at))
    .sort(compareDiagnostics);
  return { data: undefined, diagnostics, places };
}

function diagnosticsOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  schema: z.ZodObject,
  document: Document,
  at: (range: Range) => Place,
): Diagnostic[] {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map(key => {
      const suggestion = suggest(key, known);
      return diagnose(
        'key-unknown',
        { key, known, ...(suggestion && { suggestion }) },
        at(keyRange(document, [...path, key])),
      );
    });
  }
  const key = path.map(String).join('.') || 'front matter';
  const received = valueAt(value, path);
  const expected = expectation(issue);
  if (received === undefined)
    return [diagnose('key-missing', { key, expected }, at(startOf(rangeOf(document, path.slice(0, -1)))))];
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const suggestion =
    typeof received === 'string'
      ? (suggest(received, allowed) ?? certainDate(received, expected))
      : undefined;
  const params = { key, expected, received: describe(received), ...(suggestion && { suggestion }) };
  return [diagnose('value-invalid', params, at(rangeOf(document, path)))];
}

/** The canonical form of a date that was written in another, where a date is expected. */
const certainDate = (received: string, expected: string): string | undefined =>
  expected.startsWith(instantExpected) ? canonicalDate(received) : undefined;

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map(v => `\`${String(v)}\``).join(', ')}`;
    case 'invalid_type':
      return (
        { string: 'text', array: 'a list', object: 'a mapping', record: 'a mapping' }[
          issue.expected as string
        ] ?? `a ${issue.expected}`
      );
    case 'too_small':
      return 'a value that is not empty';
    case 'invalid_union':
      return 'an `https://` address, or `{ url, title }`';
    case 'invalid_format':
      return issue.format === 'url' ? 'an `https://` address' : issue.message;
    default:
      return issue.message;
  }
}

function knownKeys(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const part of path) current = step(unwrap(current), part);
  const object = unwrap(current) as { shape?: object };
  return Object.keys(object?.shape ?? {});
}

function unwrap(schema: unknown): unknown {
  const inner = (schema as { def?: { innerType?: unknown } } | undefined)?.def?.innerType;
  return inner === undefined ? schema : unwrap(inner);
}

function step(schema: unknown, part: PropertyKey): unknown {
  const node = schema as { shape?: Record<PropertyKey, unknown>; element?: unknown } | undefined;
  return typeof part === 'number' ? node?.element : node?.shape?.[part];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, key) => (current as Record<PropertyKey, unknown> | undefined | null)?.[key],
    value,
  );
}

function describe(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return `\`${String(value)}\``;
}

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
