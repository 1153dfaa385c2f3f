import { extname } from 'node:path';
import { parseDocument } from 'yaml';
import { compile, normalizeText } from '../compile.ts';
import type { TextSection } from '../markup/context.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { splitFrontMatter } from '../report/front-matter.ts';
import { type ReportFrontMatter, reportSchema } from '../report/report.ts';
import { defaultId } from './default-id.ts';
import { readText } from './read-folder.ts';

const keys = [
  'id',
  'title',
  'issue',
  'causes',
  'services',
  'tags',
  'authors',
  'related',
  'not_related',
] as const;
type Key = (typeof keys)[number];

/** What a report that is being written says so far. */
export interface Draft extends Pick<ReportFrontMatter, Exclude<Key, 'id' | 'title'>> {
  id: string;
  title: string;
  sections: TextSection[];
}

/**
 * Reads a report that may not be right yet: every key of the front matter that is right counts, and the body as far as it
 * can be read.
 * @returns the report, or why the file cannot be read
 */
export async function readDraft(path: string): Promise<Draft | { unreadable: Diagnostic }> {
  const text = readText(path);
  if (typeof text !== 'string') return { unreadable: text };
  const format = extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md';
  const asWritten = await compile(text, { kind: 'report', format });
  // A slip in MDX hides all of its body; Markdown has no such slips.
  const hidden = format === 'mdx' && asWritten.sections.length === 0;
  const { sections, title } = hidden ? await compile(text, { kind: 'report', format: 'md' }) : asWritten;
  const front = frontMatterOf(normalizeText(text));
  return {
    id: front.id ?? defaultId(path),
    title: front.title ?? title,
    issue: front.issue ?? '',
    causes: front.causes ?? [],
    services: front.services ?? [],
    tags: front.tags ?? [],
    authors: front.authors ?? [],
    related: front.related ?? [],
    not_related: front.not_related ?? [],
    sections,
  };
}

/** The values that are right, whatever is wrong with the others. */
function frontMatterOf(source: string): Partial<ReportFrontMatter> {
  const written = valuesOf(splitFrontMatter(source).yaml ?? '');
  return Object.fromEntries(
    keys.flatMap(key => {
      const read = reportSchema.shape[key].safeParse(written[key]);
      return read.success && read.data !== undefined ? [[key, read.data]] : [];
    }),
  );
}

function valuesOf(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent' }).toJS();
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
