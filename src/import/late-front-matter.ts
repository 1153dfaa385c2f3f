import { isMap, parseDocument } from 'yaml';
import { meaningsOf } from './labels.ts';

/** The lines of a YAML block, fences included; 1-based. */
export interface LineRange {
  first: number;
  last: number;
}

/** Longer blocks between rules are text. */
const mostLines = 60;

/**
 * Finds YAML front matter that somebody put below the title. A Markdown parser sees a rule and a heading there.
 * @param lines the document's lines
 */
export function lateFrontMatter(lines: readonly string[]): LineRange | undefined {
  const from = (start: number): number =>
    lines.findIndex((line, index) => index >= start && line.trim() !== '');
  const title = from(0);
  if (title < 0 || !/^# \S/.test(lines[title]!)) return undefined;
  const opening = from(title + 1);
  if (opening < 0 || !isFence(lines[opening]!)) return undefined;
  const length = lines.slice(opening + 1, opening + mostLines).findIndex(isFence);
  if (length < 1) return undefined;
  const yaml = lines.slice(opening + 1, opening + 1 + length).join('');
  if (!/^[\w-]+[ \t]*:(?:\s|$)/.test(yaml)) return undefined;
  const document = parseDocument(yaml, { prettyErrors: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  // "Note: …" between two rules is text; front matter has a key that says something of the report.
  const keys = document.contents.items.map(({ key }) => String(key));
  if (!keys.some(key => key === 'title' || meaningsOf(key.replace(/[_-]+/g, ' ')).length > 0))
    return undefined;
  return { first: opening + 1, last: opening + length + 2 };
}

const isFence = (line: string): boolean => /^---[ \t]*[\r\n]*$/.test(line);
