import type { FoundClaim, Verdict } from '../facts/claim.ts';
import type { LibraryReport } from '../library/entries.ts';

/** How many figures were checked, and what came of it. */
export type FigureCounts = Record<Verdict, number>;

/** A report's figures as its head says them. */
export interface ReportFigures extends FigureCounts {
  /** Ids of the first marks that are worth a look. */
  firstContradicted?: string | undefined;
  firstExplained?: string | undefined;
}

/** @returns undefined for a report without a figure that follows from others */
export function reportFigures(claims: readonly FoundClaim[]): ReportFigures | undefined {
  if (claims.length === 0) return undefined;
  const first = (verdict: Verdict): string | undefined =>
    claims.find(claim => claim.verdict === verdict && claim.anchor !== undefined)?.anchor;
  return {
    ...countFigures(claims),
    firstContradicted: first('contradicted'),
    firstExplained: first('explained'),
  };
}

/** Counts claims by what came of them. */
export function countFigures(claims: Iterable<FoundClaim>): FigureCounts {
  const counts: FigureCounts = { verified: 0, contradicted: 0, explained: 0, unchecked: 0 };
  for (const { verdict } of claims) counts[verdict] += 1;
  return counts;
}

/** Those that were decided either way: an unchecked figure is none of them. */
export const checkedOf = ({ verified, contradicted, explained }: FigureCounts): number =>
  verified + contradicted + explained;

/** A figure of the library that others of its report contradict. */
export interface Contradiction {
  report: { id: string; title: string; date: string; lang: string };
  claim: Pick<FoundClaim, 'verdict' | 'derivation' | 'reason' | 'anchor'>;
}

/** All contradictions of a library: those nobody has answered first, each kind newest first. */
export function contradictionsOf(reports: readonly LibraryReport[]): Contradiction[] {
  const found = reports.flatMap(report =>
    report.compiled.claims
      .filter(({ verdict }) => verdict === 'contradicted' || verdict === 'explained')
      .map(claim => contradiction(report, claim)),
  );
  const isOpen = ({ claim }: Contradiction): boolean => claim.verdict === 'contradicted';
  return [...found.filter(isOpen), ...found.filter(entry => !isOpen(entry))];
}

function contradiction(
  { id, title, data: { date, lang } }: LibraryReport,
  { verdict, derivation, reason, anchor }: FoundClaim,
): Contradiction {
  return { report: { id, title, date, lang }, claim: { verdict, derivation, reason, anchor } };
}

/** What a page of the list holds at most. */
export const contradictionsPerPage = 100;

/** Site-relative address of the list, or of a page further on. */
export const contradictionsPath = (page = 1): string => `contradictions/${page > 1 ? `${page}/` : ''}`;
