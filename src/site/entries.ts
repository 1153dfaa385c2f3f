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
import { type ReportFigures, reportFigures } from './checked-figures.ts';
import { type Evidence, evidenceOf } from './evidence.ts';

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
  /** What came of checking its figures; absent where none follows from others. */
  figures?: ReportFigures | undefined;
  /** Full ids. */
  recommendations: string[];
  newer?: string | undefined;
  older?: string | undefined;
}

export interface DocEntry extends TextEntry {
  frontMatter: DocFrontMatter;
}

export interface RecommendationEntry extends LibraryRecommendation {
  report: { id: string; title: string; date: string; issue: string; lang: string; services: string[] };
  /** The report's words around it. */
  readonly evidence: Evidence | undefined;
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

export function reportEntry(report: LibraryReport): ReportEntry {
  return {
    ...textEntry(report),
    frontMatter: report.data,
    times: responseTimes(report.data),
    figures: reportFigures(report.compiled.claims),
    recommendations: report.compiled.recommendations.map(({ id }) => `${report.id}/${id}`),
    newer: report.newer,
    older: report.older,
  };
}

export const docEntry = (doc: LibraryDoc): DocEntry => ({ ...textEntry(doc), frontMatter: doc.data });

export function recommendationEntry(
  recommendation: LibraryRecommendation,
  { id, title, data, compiled }: LibraryReport,
): RecommendationEntry {
  const { date, issue, lang, services } = data;
  return {
    ...recommendation,
    report: { id, title, date, issue, lang, services },
    // Read from the text, and asked for on its own page only.
    get evidence() {
      return evidenceOf(compiled.sections, recommendation);
    },
  };
}
