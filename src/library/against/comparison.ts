import { type Diagnostic, diagnose, type Place } from '../../report/diagnostic.ts';
import type { ProblemCode, ProblemParams } from '../../report/problems.ts';
import { PublishedLookup } from '../../report/published-lookup.ts';
import type { PublishedRecommendations } from '../../report/published-recommendations.ts';
import type { Library, LibraryRecommendation, LibraryReport } from '../entries.ts';
import { publishedRecommendations } from '../publish-recommendations.ts';
import { placeInRecommendation } from '../recommendation-place.ts';
import { Sameness } from './same-recommendation.ts';

/** What was published and what a build would publish now, by id, with the places of the latter. */
export class Comparison {
  readonly published: PublishedRecommendations;
  /** Finds what was published. */
  readonly before: PublishedLookup;
  /** Finds what is there now. */
  readonly now: PublishedLookup;
  readonly sameness: Sameness;
  readonly reports: ReadonlyMap<string, LibraryReport>;
  readonly recommendations: ReadonlyMap<string, LibraryRecommendation>;
  readonly #folder: string;
  readonly #ofReport: ReadonlyMap<string, LibraryRecommendation[]>;

  constructor(published: PublishedRecommendations, library: Library, folder: string) {
    this.published = published;
    this.before = new PublishedLookup(published);
    this.now = new PublishedLookup(publishedRecommendations(library, published.site));
    this.sameness = new Sameness(published);
    this.reports = new Map(library.reports.map(report => [report.id, report]));
    this.recommendations = new Map(library.recommendations.map(item => [item.id, item]));
    this.#ofReport = Map.groupBy(library.recommendations, ({ reportId }) => reportId);
    this.#folder = folder;
  }

  /** The recommendations of a report of the library. */
  ofReport = (id: string): readonly LibraryRecommendation[] => this.#ofReport.get(id) ?? [];

  /** A problem of a report at the first of some values of its front matter that it has. */
  inReport<C extends ProblemCode>(
    report: LibraryReport,
    code: C,
    params: ProblemParams<C>,
    ...paths: string[]
  ): Diagnostic {
    const { places } = report.compiled;
    const path = paths.find(path => places[path]);
    return { ...diagnose(code, params, path === undefined ? start : places[path]!), file: report.file };
  }

  /** A problem of a recommendation: at a value of its entry in front matter, else where the body states it. */
  inRecommendation<C extends ProblemCode>(
    item: LibraryRecommendation,
    code: C,
    params: ProblemParams<C>,
    key = 'id',
  ): Diagnostic {
    const report = this.reports.get(item.reportId)!;
    return { ...diagnose(code, params, placeInRecommendation(item, report, key)), file: report.file };
  }

  /** A problem that no file of the library has. */
  inFolder<C extends ProblemCode>(code: C, params: ProblemParams<C>): Diagnostic {
    return { ...diagnose(code, params, start), file: this.#folder };
  }
}

const start: Place = { line: 1, column: 1 };
