import type {
  PublishedRecommendation,
  PublishedRecommendations,
  PublishedReport,
} from './published-recommendations.ts';
import { isGone } from './status.ts';
import { suggest } from './suggest.ts';

/** An entry found by an id, and whether that id is a former one. */
export interface Found<T> {
  entry: T;
  renamed: boolean;
}

/** Finds the recommendations and reports of a published site by any id they ever had. */
export class PublishedLookup {
  readonly site: string;
  readonly #recommendations: ReadonlyMap<string, PublishedRecommendation>;
  readonly #reports: ReadonlyMap<string, PublishedReport>;

  constructor({ site, recommendations, reports }: PublishedRecommendations) {
    this.site = site.endsWith('/') ? site : `${site}/`;
    this.#recommendations = byAnyId(recommendations);
    this.#reports = byAnyId(reports);
  }

  /** @param id `<report-id>/<recommendation-id>`; the report's id may be a former one too */
  recommendation(id: string): Found<PublishedRecommendation> | undefined {
    const entry = this.#recommendations.get(id) ?? this.#recommendations.get(this.#withCurrentReport(id));
    return entry && { entry, renamed: entry.id !== id };
  }

  report(id: string): Found<PublishedReport> | undefined {
    const entry = this.#reports.get(id);
    return entry && { entry, renamed: entry.id !== id };
  }

  /**
   * The recommendation at the end of the chain that starts with this one.
   * @returns itself where nothing known replaces it; the last new one where the chain runs in a circle
   */
  successor(recommendation: PublishedRecommendation): PublishedRecommendation {
    const seen = new Set<string>();
    let last = recommendation;
    while (last.supersededBy !== undefined && !seen.has(last.id)) {
      seen.add(last.id);
      const next = this.recommendation(last.supersededBy)?.entry;
      if (!next || seen.has(next.id)) break;
      last = next;
    }
    return last;
  }

  /** The recommendation that replaces this one and that somebody stands by; undefined where there is none. */
  liveSuccessor(recommendation: PublishedRecommendation): PublishedRecommendation | undefined {
    const last = this.successor(recommendation);
    return last === recommendation || isGone(last.status) ? undefined : last;
  }

  /** The id that was probably meant. Of a report that exists, only its own recommendations are likely. */
  suggestRecommendation(id: string): string | undefined {
    const report = this.#reports.get(id.slice(0, id.indexOf('/')));
    const known = [...this.#recommendations.keys()];
    const own = report ? known.filter(other => other.startsWith(`${report.id}/`)) : [];
    return suggest(id, own.length > 0 ? own : known);
  }

  suggestReport(id: string): string | undefined {
    return suggest(id, this.#reports.keys());
  }

  #withCurrentReport(id: string): string {
    const slash = id.indexOf('/');
    const report = this.#reports.get(id.slice(0, slash));
    return report ? `${report.id}${id.slice(slash)}` : id;
  }
}

/** Current ids take precedence: an id that is in use again leads to what uses it. */
function byAnyId<T extends { id: string; aliases: string[] }>(entries: readonly T[]): Map<string, T> {
  return new Map([
    ...entries.flatMap(entry => entry.aliases.map((alias): [string, T] => [alias, entry])),
    ...entries.map((entry): [string, T] => [entry.id, entry]),
  ]);
}
