import { type Citation, type LibraryReport, type ResolvedLink, reportPath } from '../../library/entries.ts';
import type { Heading } from '../../markup/context.ts';
import type { ResponseTimes } from '../../report/metrics.ts';
import type { ReportFrontMatter } from '../../report/report.ts';
import { askedBefore, similarEntries } from '../asked-before.ts';
import type { ReportFigures } from '../checked-figures.ts';
import type { RecommendationEntry, ReportEntry } from '../entries.ts';
import { pageKind } from '../page-kind.ts';
import { type ImageLink, imageLink } from '../share-image/share-image.ts';
import type { SiteData } from '../site-data.ts';
import { type TermLink, termLinks } from '../terms.ts';
import { type BodyView, bodyView } from './body.ts';
import { type Moved, movedPages } from './moved.ts';
import { mention, type RecommendationMention, type RecommendationRow, recommendationRow } from './rows.ts';

/** Another report that a page leads to. */
export interface Neighbour {
  id: string;
  title: string;
}

export interface ReportView {
  id: string;
  title: string;
  file: string;
  frontMatter: ReportFrontMatter;
  times: ResponseTimes;
  figures?: ReportFigures | undefined;
  services: TermLink[];
  tags: TermLink[];
  headings: Heading[];
  body: BodyView;
  /** Each with what earlier incidents asked for already. */
  recommendations: (RecommendationRow & { before: RecommendationMention[] })[];
  related: (Neighbour & { date: string; reasons: string[] })[];
  /** Of the report and of its recommendations. */
  citations: Citation[];
  image?: ImageLink | undefined;
  newer?: Neighbour | undefined;
  older?: Neighbour | undefined;
}

/** A page for every report, and one at every id it had before. */
export const reportPages = pageKind<ReportView | Moved>({
  template: 'incidents/[id].astro',
  showsLikeness: true,
  *pages(data) {
    for (const report of data.reports) {
      yield { path: reportPath(report.id), view: () => reportView(report, data) };
      yield* movedPages(report.frontMatter.aliases.map(reportPath), reportPath(report.id));
    }
  },
});

/** Where a report's Markdown is, and where its links lead. */
export interface MarkdownView {
  /** Absolute path of the source, or of the copy that may be published. */
  path: string;
  /** The lines of that copy, from 0, of which nothing was left. */
  emptied?: readonly number[] | undefined;
  /** Key of the compiled text: what the source was when it was read. */
  digest: string;
  /** Figures that are left to Faultline. */
  computed: LibraryReport['compiled']['computed'];
  /** Links and images that lead within the site: as written, and site-relative. */
  addresses: [target: string, path: string][];
}

/** A report's Markdown as its author wrote it, but for links within the library. */
export const reportMarkdown = pageKind<MarkdownView>({
  template: 'incidents/[id].md.ts',
  *pages({ library }) {
    for (const { id, path, published, emptied, digest, compiled, links, images } of library.reports)
      yield {
        path: `incidents/${id}.md`,
        view: () => ({
          path: published ?? path,
          emptied,
          digest,
          computed: compiled.computed,
          addresses: [...addressesOf(compiled.links, links), ...addressesOf(compiled.images, images)],
        }),
      };
  },
});

const addressesOf = (
  written: readonly { target: string }[],
  resolved: readonly ResolvedLink[],
): [string, string][] =>
  written.flatMap(({ target }, index): [string, string][] => {
    const path = resolved[index]?.path;
    return path === undefined || path.startsWith('#') ? [] : [[target, path]];
  });

function reportView(report: ReportEntry, data: SiteData): ReportView {
  const { id, title, file, frontMatter, times, headings } = report;
  const own = report.recommendations.flatMap(each => data.recommendation(each) ?? []);
  return {
    id,
    title,
    file,
    frontMatter,
    times,
    figures: report.figures,
    services: termLinks(data.terms, 'services', frontMatter.services),
    tags: termLinks(data.terms, 'tags', frontMatter.tags),
    headings,
    body: bodyView(report, 'reports', data),
    recommendations: own.map(entry => ({
      ...recommendationRow(entry, data.today),
      before: beforeIt(entry, data),
    })),
    related: data.relatedTo(report).flatMap(({ id: other, reasons }) => {
      const found = data.report(other);
      return found ? [{ id: found.id, title: found.title, date: found.frontMatter.date, reasons }] : [];
    }),
    citations: [...report.citedBy, ...own.flatMap(({ citedBy }) => citedBy)],
    image: imageLink(report, data),
    newer: neighbour(report.newer, data),
    older: neighbour(report.older, data),
  };
}

const beforeIt = (entry: RecommendationEntry, data: SiteData): RecommendationMention[] =>
  askedBefore(
    entry,
    similarEntries(data.similarTo(entry), other => data.recommendation(other)),
  ).map(mention);

function neighbour(id: string | undefined, data: SiteData): Neighbour | undefined {
  const found = id === undefined ? undefined : data.report(id);
  return found && { id: found.id, title: found.title };
}
