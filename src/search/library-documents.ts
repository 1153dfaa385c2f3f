import {
  docPath,
  type Library,
  type LibraryDoc,
  type LibraryRecommendation,
  type LibraryReport,
  recommendationPath,
  reportPath,
} from '../library/entries.ts';
import type { IndexText } from './build/update-index.ts';
import type { SearchDocument } from './document.ts';

/** Everything of a library that can be found: its reports, their recommendations, its docs. */
export function searchDocuments(library: Library): SearchDocument[] {
  const reports = new Map(library.reports.map(report => [report.id, report]));
  return [
    ...library.reports.map(report => reportDocument(report)),
    ...library.recommendations.map(item => recommendationDocument(item, reports.get(item.reportId)!)),
    ...library.docs.map(doc => docDocument(doc)),
  ];
}

/**
 * The same, text by text: a report with its recommendations, or a doc, each with a digest of what its documents say.
 * @param known digests of texts that are indexed already: what these say is not read
 */
export function searchTexts(library: Library, known?: ReadonlyMap<string, { digest: string }>): IndexText[] {
  const text = (key: string, digest: string, documents: (reads: boolean) => SearchDocument[]): IndexText => ({
    key,
    digest,
    documents: documents(known?.get(key)?.digest !== digest),
  });
  const recommendations = new Map<string, LibraryRecommendation[]>();
  for (const item of library.recommendations)
    recommendations.set(item.reportId, [...(recommendations.get(item.reportId) ?? []), item]);
  return [
    ...library.reports.map(report => {
      const own = recommendations.get(report.id) ?? [];
      const said = own.map(({ id, text, status }) => [id, text, status]);
      const digest = `${report.digest} ${report.file} ${JSON.stringify(said)}`;
      return text(`report ${report.id}`, digest, reads => [
        reportDocument(report, reads),
        ...own.map(item => recommendationDocument(item, report)),
      ]);
    }),
    ...library.docs.map(doc =>
      text(`doc ${doc.id}`, `${doc.digest} ${doc.file}`, reads => [docDocument(doc, reads)]),
    ),
  ];
}

/** @param reads whether what its text says is to be found in it */
function reportDocument({ id, title, data, file, ...report }: LibraryReport, reads = true): SearchDocument {
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
    fields: reads
      ? {
          issue: data.issue,
          causes: data.causes,
          recommendations: report.compiled.recommendations.map(({ text }) => text),
        }
      : {},
    sections: reads ? report.compiled.sections : [],
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

function docDocument({ id, title, data, file, compiled }: LibraryDoc, reads = true): SearchDocument {
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
    sections: reads ? compiled.sections : [],
  };
}
