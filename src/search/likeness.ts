import { keptTraits, type WantedTraits } from './build/kept-traits.ts';
import { type ComparedReport, type RelatedReport, RelatedReports } from './related.ts';
import {
  type ComparedRecommendation,
  type SimilarRecommendation,
  SimilarRecommendations,
} from './similar-recommendations.ts';

/** Everything in a library that resembles something else in it. */
export interface Likeness {
  /** By id of a report the others that resemble it, best first. */
  related: Map<string, RelatedReport[]>;
  /** By id of a recommendation those that ask for something alike, best first; of those that have any. */
  similar: Map<string, SimilarRecommendation[]>;
}

/** The reports and recommendations of a library with their traits, each in the same order. */
export interface LikenessTask {
  reports: ComparedReport[];
  ofReports: WantedTraits;
  recommendations: ComparedRecommendation[];
  ofRecommendations: WantedTraits;
}

/** Compares all reports, and all recommendations. */
export async function likenessOf(task: LikenessTask): Promise<Likeness> {
  const related = new RelatedReports(task.reports, await keptTraits(task.ofReports));
  const similar = new SimilarRecommendations(task.recommendations, await keptTraits(task.ofRecommendations));
  const found = task.recommendations.map(({ id }) => [id, similar.of(id)] as const);
  return {
    related: new Map(task.reports.map(({ id }) => [id, related.of(id)])),
    similar: new Map(found.filter(([, others]) => others.length > 0)),
  };
}
