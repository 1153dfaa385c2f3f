import { allRecommendations, allReports } from './all-entries.ts';
import type { RecommendationEntry, ReportEntry } from './entries.ts';
import { allTerms, type Term, type TermKind } from './terms.ts';

interface TermPage {
  params: { slug: string };
  props: { term: Term; reports: ReportEntry[]; recommendations: RecommendationEntry[] };
}

/** A page for each service or tag, with its incidents and their recommendations. */
export async function termPages(kind: TermKind): Promise<TermPage[]> {
  const reports = new Map((await allReports()).map(report => [report.id, report]));
  const recommendations = new Map((await allRecommendations()).map(entry => [entry.id, entry]));
  return allTerms(kind).map(term => {
    const own = term.reports.flatMap(id => reports.get(id) ?? []);
    const ids = own.flatMap(report => report.recommendations);
    return {
      params: { slug: term.slug },
      props: { term, reports: own, recommendations: ids.flatMap(id => recommendations.get(id) ?? []) },
    };
  });
}
