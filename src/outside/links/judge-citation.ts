import { type Diagnostic, diagnose } from '../../report/diagnostic.ts';
import type { PublishedLookup } from '../../report/published-lookup.ts';
import type { PublishedRecommendation } from '../../report/published-recommendations.ts';
import { isOpen } from '../../report/status.ts';
import type { FoundCitation } from './find-citations.ts';

/** What the site says of a citation. */
export interface JudgedCitation extends FoundCitation {
  /** The id that the cited thing has now; undefined where the site does not know it. */
  current: string | undefined;
  /** What is wrong with it, the file left to be said. */
  problem: Diagnostic | undefined;
  /** The id to cite instead. */
  instead: string | undefined;
}

/**
 * Looks a citation up.
 * @param today the day that due dates are compared with
 */
export function judgeCitation(citation: FoundCitation, site: PublishedLookup, today: string): JudgedCitation {
  return citation.kind === 'report'
    ? judgeReport(citation, site)
    : judgeRecommendation(citation, site, today);
}

function judgeReport(citation: FoundCitation, site: PublishedLookup): JudgedCitation {
  const found = site.report(citation.id);
  if (!found) return missing(citation, site.suggestReport(citation.id));
  return found.renamed ? renamed(citation, found.entry.id) : fine(citation);
}

function judgeRecommendation(citation: FoundCitation, site: PublishedLookup, today: string): JudgedCitation {
  const found = site.recommendation(citation.id);
  if (!found) return missing(citation, site.suggestRecommendation(citation.id));
  const { entry } = found;
  if (entry.status === 'superseded') return superseded(citation, entry, site);
  const instead = found.renamed ? entry.id : undefined;
  const judged = { ...citation, current: entry.id, instead };
  const params = { id: entry.id, ...(entry.reason && { reason: entry.reason }) };
  if (entry.status === 'declined' || entry.status === 'obsolete')
    return { ...judged, problem: diagnose(`citation-${entry.status}`, params, citation.place) };
  if (instead !== undefined) return renamed(citation, instead);
  if (entry.due !== undefined && entry.due < today && isOpen(entry.status)) {
    const late = { id: entry.id, due: entry.due, ...(entry.owner && { owner: entry.owner }) };
    return { ...judged, problem: diagnose('citation-overdue', late, citation.place) };
  }
  return fine(citation);
}

function superseded(
  citation: FoundCitation,
  entry: PublishedRecommendation,
  site: PublishedLookup,
): JudgedCitation {
  const last = site.successor(entry);
  const live = site.liveSuccessor(entry);
  const params = {
    id: entry.id,
    ...(last !== entry && { by: last.id, text: last.text, status: last.status }),
    isLive: live !== undefined,
  };
  const problem = diagnose('citation-superseded', params, citation.place);
  return { ...citation, current: entry.id, problem, instead: live?.id };
}

const fine = (citation: FoundCitation): JudgedCitation => ({
  ...citation,
  current: citation.id,
  problem: undefined,
  instead: undefined,
});

const renamed = (citation: FoundCitation, id: string): JudgedCitation => ({
  ...citation,
  current: id,
  problem: diagnose('citation-renamed', { kind: citation.kind, old: citation.id, id }, citation.place),
  instead: id,
});

const missing = (citation: FoundCitation, suggestion: string | undefined): JudgedCitation => ({
  ...citation,
  current: undefined,
  problem: diagnose(
    'citation-missing',
    { kind: citation.kind, id: citation.id, ...(suggestion && { suggestion }) },
    citation.place,
  ),
  instead: undefined,
});
