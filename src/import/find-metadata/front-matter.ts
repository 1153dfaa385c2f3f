import { parse as parseToml, TomlDate } from 'smol-toml';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Candidate, Field } from '../candidate.ts';
import { meaningsOf } from '../labels.ts';
import { endLineOf, lineOf, type SourceDocument } from '../source-document.ts';

/** The front matter of a source: its values as written, and what they may mean. */
export interface SourceFrontMatter {
  values: Record<string, unknown>;
  candidates: Candidate[];
  firstLine: number;
  lastLine: number;
  /** 1-based line of each key. */
  keyLines: Record<string, number>;
}

/**
 * Reads YAML or TOML front matter.
 * @returns undefined where there is none; `broken` where it is not valid and stays in the body
 */
export function findFrontMatter(source: SourceDocument): SourceFrontMatter | 'broken' | undefined {
  const block = blockOf(source);
  if (!block) return undefined;
  const { firstLine, lastLine } = block;
  const read = block.kind === 'yaml' ? readYaml(block.text, firstLine) : readToml(block.text, firstLine);
  if (!read) return 'broken';
  const candidates = Object.entries(read.values).flatMap(([key, value]) =>
    candidatesOf(key, value, read.keyLines[key] ?? firstLine),
  );
  return { ...read, candidates, firstLine, lastLine };
}

interface FrontMatterBlock {
  kind: 'yaml' | 'toml';
  text: string;
  firstLine: number;
  lastLine: number;
}

function blockOf({ tree, late, lines }: SourceDocument): FrontMatterBlock | undefined {
  const node = tree.children[0];
  if (node?.type === 'yaml' || node?.type === 'toml')
    return { kind: node.type, text: node.value, firstLine: lineOf(node), lastLine: endLineOf(node) };
  if (!late) return undefined;
  const text = lines.slice(late.first, late.last - 1).join('');
  return { kind: 'yaml', text, firstLine: late.first, lastLine: late.last };
}

type Read = Pick<SourceFrontMatter, 'values' | 'keyLines'>;

function readYaml(text: string, firstLine: number): Read | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents)))
    return undefined;
  const keyLines: Record<string, number> = {};
  for (const { key } of document.contents?.items ?? [])
    if (isScalar(key) && key.range)
      keyLines[String(key.value)] = lines.linePos(key.range[0]).line + firstLine;
  return { values: (document.toJS() ?? {}) as Record<string, unknown>, keyLines };
}

function readToml(text: string, firstLine: number): Read | undefined {
  try {
    const values = parseToml(text) as Record<string, unknown>;
    const keyLines: Record<string, number> = {};
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
      const key = /^\s*["']?([\w-]+)["']?\s*=/.exec(line)?.[1] ?? /^\s*\[([\w-]+)\]/.exec(line)?.[1];
      if (key) keyLines[key] ??= firstLine + 1 + index;
    }
    return { values: plainValues(values) as Record<string, unknown>, keyLines };
  } catch {
    return undefined;
  }
}

/** TOML's dates as the text that YAML would have for them. */
function plainValues(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(plainValues);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValues(inner)]));
}

/** Keys that give a page its address; where they hold a date, it is the day it was published. */
const addressKeys = /^(?:path|slug|permalink|url)$/;

function candidatesOf(key: string, value: unknown, line: number): Candidate[] {
  const label = key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
  const raw = rawOf(value);
  if (raw === undefined) return [];
  const origin = addressKeys.test(key) ? 'path-key' : 'front-matter';
  const meanings: readonly { field: Field; weakness: number }[] =
    key === 'title'
      ? [{ field: 'title', weakness: 0 }]
      : addressKeys.test(key)
        ? [{ field: 'date', weakness: 0 }]
        : meaningsOf(label);
  const found = meanings.map(
    ({ field, weakness }) => ({ field, ...raw, label: key, weakness, origin, line }) as const,
  );
  // A title often says on which day the incident was.
  return key === 'title' ? [...found, { ...found[0]!, field: 'date', origin: 'title' }] : found;
}

function rawOf(value: unknown): { raw: string; items?: string[] } | undefined {
  if (typeof value === 'string' || typeof value === 'number') {
    const raw = String(value).trim();
    return raw === '' ? undefined : { raw };
  }
  if (!Array.isArray(value)) return undefined;
  const items = value.filter(item => typeof item === 'string' || typeof item === 'number').map(String);
  return items.length === 0 ? undefined : { raw: items.join(', '), items };
}
