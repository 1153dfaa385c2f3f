import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { docPath, type Library, type LibraryDoc, type LibraryRecommendation, type LibraryReport, recommendationPath, reportPath } from '../library/entries.ts';
const buildSearchIndex = (_: unknown) => new Map<string,string>();
import type { SearchDocument } from '../search/document.ts';

/** The search index of a library: site-relative path → bytes. */
export function buildIndexFiles(library: Library): Map<string, Uint8Array> {
  const reports = new Map(library.reports.map(report => [report.id, report]));
  const documents = [
    ...library.reports.map(reportDocument),
    ...library.recommendations.map(item => recommendationDocument(item, reports.get(item.reportId)!)),
    ...library.docs.map(docDocument),
  ];
  const files = buildSearchIndex(documents);
  return new Map([...files].map(([path, content]) => [`search/${path}`, typeof content === 'string' ? new TextEncoder().encode(content) : content]));
}

/** Writes the search index of a library into a built site. */
export async function writeSearchIndex(library: Library, out: string): Promise<void> {
  for (const [path, bytes] of buildIndexFiles(library)) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), bytes);
  }
}

function reportDocument({ id, title, data, file, compiled }: LibraryReport): SearchDocument {
  return {
    id: `report:${id}`,
    kind: 'report',
    url: reportPath(id),
    source: file,
    title,
    ...(data.date !== 'unknown' && { date: data.date }),
    status: data.status,
    ...(data.severity && { severity: data.severity }),
    services: data.services,
    tags: data.tags,
    fields: { issue: data.issue, causes: data.causes, recommendations: compiled.recommendations.map(({ text }) => text) },
    sections: compiled.sections,
  };
}

function recommendationDocument(item: LibraryRecommendation, report: LibraryReport): SearchDocument {
  const { services, tags, date } = report.data;
  return {
    id: `recommendation:${item.id}`,
    kind: 'recommendation',
    url: recommendationPath(item.id),
    source: report.file,
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
    id: `doc:${id}`,
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
