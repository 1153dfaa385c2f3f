import type {
  Citation,
  LibraryDoc,
  LibraryRecommendation,
  LibraryReport,
  ResolvedImage,
  ResolvedLink,
} from '../library/entries.ts';
import type { Heading } from '../markup/context.ts';
import { type ResponseTimes, responseTimes } from '../report/metrics.ts';
import type { DocFrontMatter, ReportFrontMatter } from '../report/report.ts';
import type { RelatedReport } from '../search/related.ts';

/** What a collection keeps of a text: enough for lists and frames; the body's HTML stays in the cache. */
interface TextEntry {
  id: string;
  title: string;
  file: string;
  lane: 'static' | 'mdx';
  /** Key of the body's HTML in the compile cache. */
  digest: string;
  headings: Heading[];
  links: ResolvedLink[];
  images: ResolvedImage[];
  citedBy: Citation[];
}

export interface ReportEntry extends TextEntry {
  frontMatter: ReportFrontMatter;
  times: ResponseTimes;
  /** Full ids. */
  recommendations: string[];
  related: RelatedReport[];
  newer?: string | undefined;
  older?: string | undefined;
}

export interface DocEntry extends TextEntry {
  frontMatter: DocFrontMatter;
}

export interface RecommendationEntry extends LibraryRecommendation {
  report: { id: string; title: string; date: string; services: string[] };
}

const textEntry = (text: LibraryReport | LibraryDoc): TextEntry => ({
  id: text.id,
  title: text.title,
  file: text.file,
  lane: text.compiled.lane,
  digest: text.digest,
  headings: text.compiled.headings,
  links: text.links,
  images: text.images,
  citedBy: text.citedBy,
});

/** @param related other incidents that resemble it, best first */
export function reportEntry(report: LibraryReport, related: RelatedReport[]): ReportEntry {
  return {
    ...textEntry(report),
    frontMatter: report.data,
    times: responseTimes(report.data),
    recommendations: report.compiled.recommendations.map(({ id }) => `${report.id}/${id}`),
    related,
    newer: report.newer,
    older: report.older,
  };
}

export const docEntry = (doc: LibraryDoc): DocEntry => ({ ...textEntry(doc), frontMatter: doc.data });

export function recommendationEntry(
  recommendation: LibraryRecommendation,
  report: LibraryReport,
): RecommendationEntry {
  const { id, title, data } = report;
  return { ...recommendation, report: { id, title, date: data.date, services: data.services } };
}
