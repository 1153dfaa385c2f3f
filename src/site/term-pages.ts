import { allRecommendations, allReports } from './all-entries.ts';
import type { RecommendationEntry, ReportEntry } from './entries.ts';
import { allTerms, type Term, type TermKind } from './terms.ts';
import { worklistPath, worklists } from './worklists.ts';

interface TermPage {
  params: { slug: string };
  props: { term: Term; reports: ReportEntry[]; recommendations: RecommendationEntry[]; list?: string };
}

/** A page for each service or tag, with its incidents and their recommendations. */
export async function termPages(kind: TermKind): Promise<TermPage[]> {
  const reports = new Map((await allReports()).map(report => [report.id, report]));
  const all = await allRecommendations();
  const recommendations = new Map(all.map(entry => [entry.id, entry]));
  const lists = new Map(
    worklists(all).flatMap(({ kind: of, title, slug }) =>
      of === 'service' && kind === 'services' ? [[title.toLowerCase(), worklistPath(slug)]] : [],
    ),
  );
  return allTerms(kind).map(term => {
    const own = term.reports.flatMap(id => reports.get(id) ?? []);
    const ids = own.flatMap(report => report.recommendations);
    const list = lists.get(term.name.toLowerCase());
    return {
      params: { slug: term.slug },
      props: {
        term,
        reports: own,
        recommendations: ids.flatMap(id => recommendations.get(id) ?? []),
        ...(list && { list }),
      },
    };
  });
}
