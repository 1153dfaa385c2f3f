import { parse as parseToml, TomlDate } from 'smol-toml';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { lateFrontMatter, type LineRange } from './late-front-matter.ts';

/** The front matter of a source: its values as written, and where it stands. */
export interface SourceFrontMatter extends LineRange {
  values: Record<string, unknown>;
  /** 1-based line of each key. */
  keyLines: Record<string, number>;
}

/**
 * Reads YAML or TOML front matter at the top of a document, or YAML below its title.
 * @param lines the document's lines
 * @returns undefined where there is none that is valid; it then belongs to the body
 */
export function readFrontMatterBlock(lines: readonly string[]): SourceFrontMatter | undefined {
  const range = fencedAtTop(lines) ?? lateFrontMatter(lines);
  if (!range) return undefined;
  const text = lines.slice(range.first, range.last - 1).join('');
  const isToml = lines[range.first - 1]!.startsWith('+++');
  const read = isToml ? readToml(text, range.first) : readYaml(text, range.first);
  return read && { ...range, ...read };
}

function fencedAtTop(lines: readonly string[]): LineRange | undefined {
  const fence = /^(---|\+\+\+)[ \t]*[\r\n]*$/.exec(lines[0] ?? '')?.[1];
  const last = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  return fence === undefined || last < 0 ? undefined : { first: 1, last: last + 1 };
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
