import { isDeepStrictEqual } from 'node:util';
import { type CST, type Document, isMap, isScalar, isSeq, Parser, parseDocument } from 'yaml';
import { type Cut, cutOut } from './cut-out.ts';

/** Front matter without what is internal, or why it could not be taken out. */
export type RedactedFrontMatter =
  | {
      yaml: string;
      /** Ids of the recommendations that were removed. */
      recommendations: string[];
    }
  | { reason: string };

const referenceKeys: readonly unknown[] = ['related', 'not_related'];

/**
 * Removes from front matter what a public site must not know: keys named `internal`, entries with
 * `visibility: internal`, comments, and references to reports that are left out. What remains stays on its line. The
 * result is read again and compared with what should be left, so nothing stays behind however it was written.
 * @param yaml the text between the fences, without a syntax error
 * @param hidden ids of the texts that are left out
 */
export function redactFrontMatter(yaml: string, hidden: ReadonlySet<string>): RedactedFrontMatter {
  const document = parseDocument(yaml, { keepSourceTokens: true, logLevel: 'silent' });
  const before: unknown = document.toJS();
  const expected = withoutInternal(before, hidden, true);
  const cuts = commentsIn(yaml);
  if (!isDeepStrictEqual(before, expected)) collect(document, hidden, cuts);
  const redacted = cutOut(yaml, cuts);
  const after = yamlValue(redacted);
  if (after instanceof Error) return { reason: after.message.split('\n', 1)[0]! };
  if (!isDeepStrictEqual(after, expected)) return { reason: 'what would remain is not what it says now' };
  return { yaml: redacted, recommendations: removedRecommendations(before, expected) };
}

function yamlValue(yaml: string): unknown {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors[0]) return document.errors[0];
  try {
    return document.toJS();
  } catch (error) {
    return error;
  }
}

/** The same value without what is internal. */
function withoutInternal(value: unknown, hidden: ReadonlySet<string>, isTop: boolean): unknown {
  if (Array.isArray(value))
    return value.filter(item => !isInternal(item)).map(item => withoutInternal(item, hidden, false));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => key !== 'internal' && !isInternal(item))
      .map(([key, item]) => [
        key,
        isTop && referenceKeys.includes(key) && Array.isArray(item)
          ? item.filter(id => !hidden.has(id))
          : withoutInternal(item, hidden, false),
      ]),
  );
}

const isInternal = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (value as { visibility?: unknown }).visibility === 'internal';

function removedRecommendations(before: unknown, after: unknown): string[] {
  const idsOf = (value: unknown): string[] => {
    const list = (value as { recommendations?: unknown } | null)?.recommendations;
    return Array.isArray(list) ? list.map(item => String((item as { id?: unknown } | null)?.id)) : [];
  };
  const left = idsOf(after);
  return idsOf(before).filter(id => !left.includes(id));
}

/** Where the internal parts of a document stand in its text. */
function collect(document: Document.Parsed, hidden: ReadonlySet<string>, cuts: Cut[]): void {
  const isHere = (node: unknown): boolean => isMap(node) && node.get('visibility') === 'internal';
  const walk = (node: unknown, isTop: boolean, colon: number | undefined): void => {
    if (isMap(node)) {
      const gone = node.items.map(
        ({ key, value }) => (isScalar(key) && key.value === 'internal') || isHere(value),
      );
      const parts = node.items.map(({ key, value, srcToken }) => ({
        start: (key as { range?: number[] } | null)?.range?.[0] ?? 0,
        end: endOf(value) ?? colonOf(srcToken)! + 1,
        before: srcToken?.start ?? [],
      }));
      remove(parts, gone, isFlow(node), colon, '{}', node.range![0], cuts);
      for (const [index, { key, value, srcToken }] of node.items.entries()) {
        if (gone[index]) continue;
        const isReferences = isTop && isScalar(key) && referenceKeys.includes(key.value);
        if (isReferences && isSeq(value))
          walkItems(value, item => isScalar(item) && hidden.has(String(item.value)), colonOf(srcToken));
        else walk(value, false, colonOf(srcToken));
      }
    } else if (isSeq(node)) walkItems(node, isHere, colon);
  };
  const walkItems = (
    node: { items: unknown[]; range?: unknown; srcToken?: unknown; flow?: boolean | undefined },
    isGone: (item: unknown) => boolean,
    colon: number | undefined,
  ): void => {
    const tokens = (node.srcToken as CST.BlockSequence | CST.FlowCollection).items.filter(
      item => item.value || item.key || item.sep || item.start.some(({ type }) => type === 'seq-item-ind'),
    );
    const gone = node.items.map(isGone);
    const parts = node.items.map((item, index) => {
      const before = tokens[index]?.start ?? [];
      const dash = before.find(({ type }) => type === 'seq-item-ind')?.offset;
      const start = dash ?? (item as { range?: number[] }).range?.[0] ?? 0;
      return { start, end: endOf(item) ?? start + 1, before };
    });
    remove(parts, gone, isFlow(node), colon, '[]', (node.range as number[])[0]!, cuts);
    for (const [index, item] of node.items.entries()) if (!gone[index]) walk(item, false, undefined);
  };
  walk(document.contents, true, undefined);
}

interface Part {
  start: number;
  end: number;
  before: CST.SourceToken[];
}

/** Cuts the parts of a collection that are gone, and the commas that would stand alone. */
function remove(
  parts: readonly Part[],
  gone: readonly boolean[],
  isFlowed: boolean,
  colon: number | undefined,
  empty: string,
  start: number,
  cuts: Cut[],
): void {
  if (!gone.includes(true)) return;
  for (const [index, { start: from, end }] of parts.entries())
    if (gone[index]) cuts.push({ start: from, end });
  const isEmpty = !gone.includes(false);
  // Without its parts a block would be no collection any more; a flow keeps its brackets.
  if (isEmpty && !isFlowed) {
    const at = colon === undefined ? start : colon + 1;
    cuts.push({ start: at, end: at, put: colon === undefined ? empty : ` ${empty}` });
  }
  if (!isFlowed) return;
  let kept = false;
  for (const [index, { before }] of parts.entries()) {
    const comma = before.find(({ type }) => type === 'comma')?.offset;
    if (comma !== undefined && (gone[index] || !kept)) cuts.push({ start: comma, end: comma + 1 });
    if (!gone[index]) kept = true;
  }
}

const isFlow = (node: object): boolean => (node as { flow?: boolean }).flow === true;

const endOf = (node: unknown): number | undefined => {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range && range[1] > range[0] ? range[1] : undefined;
};

const colonOf = (token: CST.CollectionItem | undefined): number | undefined =>
  token?.sep?.find(({ type }) => type === 'map-value-ind')?.offset;

/** YAML's own comments, which nobody sees on a page and everybody in the published Markdown. */
function commentsIn(yaml: string): Cut[] {
  if (!yaml.includes('#')) return [];
  const cuts: Cut[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null) {
      const { type, offset, source } = value as CST.SourceToken;
      if (type === 'comment') cuts.push({ start: offset, end: offset + source.length });
      else for (const item of Object.values(value)) walk(item);
    }
  };
  walk([...new Parser().parse(yaml)]);
  return cuts;
}
