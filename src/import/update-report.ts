import { isMap, parseDocument } from 'yaml';
import { splitFrontMatter } from '../report/front-matter.ts';
import { writeFrontMatter } from './front-matter.ts';

/**
 * Adds to a report that was imported earlier what its front matter does not say yet; what somebody wrote
 * there since stays, and so does the body.
 * @returns the new text; undefined where its front matter cannot be read
 */
export function updateReport(existing: string, values: Record<string, unknown>): string | undefined {
  const text = existing.replace(/^\uFEFF/, '');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const { yaml, bodyOffset, unclosed } = splitFrontMatter(text);
  if (unclosed) return undefined;
  if (yaml === undefined) return writeFrontMatter(values, eol) + text;
  const document = parseDocument(yaml, { prettyErrors: false });
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents)))
    return undefined;
  for (const [key, value] of Object.entries(values)) {
    if (key === 'extra' && isMap(document.get('extra')))
      for (const [inner, stated] of Object.entries(value as Record<string, unknown>))
        if (!document.hasIn(['extra', inner])) document.setIn(['extra', inner], stated);
    if (isUnsaid(document.get(key))) document.set(key, value);
  }
  const written = document.toString({ lineWidth: 0 }).replace(/\r?\n/g, eol);
  return `---${eol}${written}---${eol}${text.slice(bodyOffset)}`;
}

const isUnsaid = (value: unknown): boolean => value === undefined || value === null || value === 'unknown';
