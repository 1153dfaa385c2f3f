import type { Library, LibraryDoc, LibraryRecommendation } from '../library/entries.ts';
import { publishedRecommendations } from '../library/publish-recommendations.ts';
import type { PublishedRecommendations } from '../report/published-recommendations.ts';
import type { Likeness } from '../search/likeness.ts';
import { type RelatedReport, RelatedReports } from '../search/related.ts';
import { type SimilarRecommendation, SimilarRecommendations } from '../search/similar-recommendations.ts';
import { recommendationTexts, reportTexts, traitsOfTexts } from '../search/trait-texts.ts';
import { type Contradiction, contradictionsOf, countFigures, type FigureCounts } from './checked-figures.ts';
import {
  type DocEntry,
  docEntry,
  type RecommendationEntry,
  type ReportEntry,
  recommendationEntry,
  reportEntry,
} from './entries.ts';
import { type Terms, termsOf } from './terms.ts';
import { type Succession, successionOf } from './superseded.ts';
import { type Worklist, type WorklistLink, worklistLink, worklistPath, worklists } from './worklists.ts';

/** Where and when a site is made. */
export interface SiteMoment {
  /** Absolute address of the site's root, with a trailing slash. */
  site: string;
  /** ISO day that due dates and ages are measured against. */
  today: string;
  /** Digest of the modules of texts with code: what they show besides their text. */
  code: string;
  /** Whether the site's address was told, rather than guessed for the sake of its own links. */
  hasAddress: boolean;
}

/** All that views are made of: a library, with what many pages ask of it worked out once and only when asked. */
export class SiteData {
  readonly library: Library;
  readonly site: string;
  readonly today: string;
  readonly code: string;
  readonly hasAddress: boolean;
  readonly #made = new Map<string, unknown>();
  /** What resembles what, where all of it is known already; else it is worked out for what is asked. */
  likeness: Likeness | undefined;

  constructor(library: Library, { site, today, code, hasAddress }: SiteMoment) {
    this.library = library;
    this.site = site;
    this.today = today;
    this.code = code;
    this.hasAddress = hasAddress;
  }

  /** All reports, newest first, those of unknown date last. */
  get reports(): ReportEntry[] {
    return this.#once('reports', () => this.library.reports.map(reportEntry));
  }

  /** All docs, by title. */
  get docs(): DocEntry[] {
    return this.#once('docs', () => this.library.docs.map((doc: LibraryDoc) => docEntry(doc)));
  }

  /** All recommendations, in the order of their reports. */
  get recommendations(): RecommendationEntry[] {
    return this.#once('recommendations', () =>
      this.library.recommendations.map(entry => this.#recommendationEntry(entry)),
    );
  }

  /** @param id a report's id now, or one it had before */
  report(id: string): ReportEntry | undefined {
    const byId = this.#once('reportsById', () => new Map(this.reports.map(report => [report.id, report])));
    return byId.get(id) ?? byId.get(this.#formerIds.get(id) ?? '');
  }

  /** Other incidents that resemble a report, best first. */
  relatedTo({ id }: Pick<ReportEntry, 'id'>): RelatedReport[] {
    if (this.likeness) return this.likeness.related.get(id) ?? [];
    const { reports } = this.library;
    const related = this.#once(
      'related',
      () => new RelatedReports(reports, traitsOfTexts(reportTexts(reports))),
    );
    return related.of(id);
  }

  /** Recommendations of other incidents that ask for something alike, best first. */
  similarTo({ id }: Pick<RecommendationEntry, 'id'>): SimilarRecommendation[] {
    if (this.likeness) return this.likeness.similar.get(id) ?? [];
    const { recommendations: all } = this.library;
    const similar = this.#once(
      'similar',
      () => new SimilarRecommendations(all, traitsOfTexts(recommendationTexts(all))),
    );
    return similar.of(id);
  }

  recommendation(id: string): RecommendationEntry | undefined {
    return this.#once(
      'recommendationsById',
      () => new Map(this.recommendations.map(entry => [entry.id, entry])),
    ).get(id);
  }

  get terms(): Terms {
    return this.#once('terms', () => termsOf(this.library));
  }

  get succession(): Succession {
    return this.#once('succession', () => successionOf(this.library));
  }

  get worklists(): Worklist[] {
    return this.#once('worklists', () => worklists(this.recommendations, this.today));
  }

  /** The worklists named and counted, in their order. */
  get worklistLinks(): WorklistLink[] {
    return this.#once('worklistLinks', () => this.worklists.map(worklistLink));
  }

  /** Addresses of the worklists of services, by their names in lower case. */
  get serviceLists(): Map<string, string> {
    return this.#once('serviceLists', () => {
      const lists = this.worklists.filter(({ kind }) => kind === 'service');
      return new Map(lists.map(({ title, slug }) => [title.toLowerCase(), worklistPath(slug)]));
    });
  }

  /** The figures that others of their report contradict. */
  get contradictions(): Contradiction[] {
    return this.#once('contradictions', () => contradictionsOf(this.library.reports));
  }

  /** How many figures of all reports were checked, and what came of it. */
  get figureCounts(): FigureCounts {
    return this.#once('figureCounts', () =>
      countFigures(this.library.reports.flatMap(({ compiled }) => compiled.claims)),
    );
  }

  /** What the site publishes of its recommendations. */
  get published(): PublishedRecommendations {
    return this.#once('published', () => publishedRecommendations(this.library, this.site));
  }

  /** What `make` gives, worked out at the first call with this name. */
  #once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }

  get #formerIds(): Map<string, string> {
    return this.#once(
      'formerIds',
      () => new Map(this.library.reports.flatMap(({ id, data }) => data.aliases.map(alias => [alias, id]))),
    );
  }

  #recommendationEntry(entry: LibraryRecommendation): RecommendationEntry {
    const reports = this.#once(
      'libraryReports',
      () => new Map(this.library.reports.map(one => [one.id, one])),
    );
    return recommendationEntry(entry, reports.get(entry.reportId)!);
  }
}
