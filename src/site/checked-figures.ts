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
  verdict: 'contradicted' | 'explained';
  derivation: string;
  /** What the author says. */
  reason?: string | undefined;
  /** Id of the place on the report's page. */
  anchor?: string | undefined;
}

/** All contradictions of a library: those nobody has answered first, each kind newest first. */
export function contradictionsOf(reports: readonly LibraryReport[]): Contradiction[] {
  const found = reports.flatMap(({ id, title, data, compiled }) =>
    compiled.claims.flatMap(({ verdict, derivation, reason, anchor }): Contradiction[] => {
      if (verdict !== 'contradicted' && verdict !== 'explained') return [];
      return [
        { report: { id, title, date: data.date, lang: data.lang }, verdict, derivation, reason, anchor },
      ];
    }),
  );
  const isOpen = ({ verdict }: Contradiction): boolean => verdict === 'contradicted';
  return [...found.filter(isOpen), ...found.filter(entry => !isOpen(entry))];
}

/** What a page of the list holds at most. */
export const contradictionsPerPage = 100;

/** Site-relative address of the list, or of a page further on. */
export const contradictionsPath = (page = 1): string => `contradictions/${page > 1 ? `${page}/` : ''}`;
