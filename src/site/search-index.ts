import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { currentConfig } from '../library/config/current-config.ts';
import {
  docPath,
  type Library,
  type LibraryDoc,
  type LibraryRecommendation,
  type LibraryReport,
  recommendationPath,
  reportPath,
} from '../library/entries.ts';
import { searchIndexFiles } from '../search/build.ts';
import type { SearchDocument } from '../search/document.ts';

/** The search index of a library as it is configured, file by file: site-relative path and content. */
export function* indexFiles(library: Library): Generator<[path: string, content: Uint8Array | string]> {
  const { title, search } = currentConfig();
  const files = searchIndexFiles(searchDocuments(library), { title, sites: search.sites });
  for (const [path, content] of files) yield [`search/${path}`, content];
}

/** Everything of a library that can be found: its reports, their recommendations, its docs. */
export function searchDocuments(library: Library): SearchDocument[] {
  const reports = new Map(library.reports.map(report => [report.id, report]));
  return [
    ...library.reports.map(reportDocument),
    ...library.recommendations.map(item => recommendationDocument(item, reports.get(item.reportId)!)),
    ...library.docs.map(docDocument),
  ];
}

/** Writes the search index of a library into a built site. */
export async function writeSearchIndex(library: Library, out: string): Promise<void> {
  const made = new Set<string>();
  for (const [path, content] of indexFiles(library)) {
    const target = join(out, path);
    if (!made.has(dirname(target))) await mkdir(dirname(target), { recursive: true });
    made.add(dirname(target));
    await writeFile(target, content);
  }
}

function reportDocument({ id, title, data, file, compiled }: LibraryReport): SearchDocument {
  return {
    id,
    kind: 'report',
    url: reportPath(id),
    source: data.source ?? file,
    title,
    ...(data.date !== 'unknown' && { date: data.date }),
    status: data.status,
    ...(data.severity && { severity: data.severity }),
    services: data.services,
    tags: data.tags,
    fields: {
      issue: data.issue,
      causes: data.causes,
      recommendations: compiled.recommendations.map(({ text }) => text),
    },
    sections: compiled.sections,
  };
}

function recommendationDocument(item: LibraryRecommendation, report: LibraryReport): SearchDocument {
  const { services, tags, date } = report.data;
  return {
    id: item.id,
    kind: 'recommendation',
    url: recommendationPath(item.id),
    source: report.data.source ?? report.file,
    title: item.text,
    ...(date !== 'unknown' && { date }),
    status: item.status,
    services,
    tags,
    fields: {},
    sections: [],
  };
}

function docDocument({ id, title, data, file, compiled }: LibraryDoc): SearchDocument {
  return {
    id,
    kind: 'doc',
    url: docPath(id),
    source: file,
    title,
    ...(data.reviewed && data.reviewed !== 'unknown' && { date: data.reviewed }),
    services: [],
    tags: data.tags,
    fields: { ...(data.description && { issue: data.description }) },
    sections: compiled.sections,
  };
}
