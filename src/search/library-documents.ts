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
    ...library.reports.map(reportDocument),
    ...library.recommendations.map(item => recommendationDocument(item, reports.get(item.reportId)!)),
    ...library.docs.map(docDocument),
  ];
}

/** The same, text by text: a report with its recommendations, or a doc, each with a digest of what its documents say. */
export function searchTexts(library: Library): IndexText[] {
  const recommendations = new Map<string, LibraryRecommendation[]>();
  for (const item of library.recommendations)
    recommendations.set(item.reportId, [...(recommendations.get(item.reportId) ?? []), item]);
  return [
    ...library.reports.map(report => {
      const own = recommendations.get(report.id) ?? [];
      const said = own.map(({ id, text, status }) => [id, text, status]);
      return {
        key: `report ${report.id}`,
        digest: `${report.digest} ${report.file} ${JSON.stringify(said)}`,
        documents: [reportDocument(report), ...own.map(item => recommendationDocument(item, report))],
      };
    }),
    ...library.docs.map(doc => ({
      key: `doc ${doc.id}`,
      digest: `${doc.digest} ${doc.file}`,
      documents: [docDocument(doc)],
    })),
  ];
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
