import { sameThing, type SimilarRecommendation } from '../search/similar-recommendations.ts';
import type { RecommendationEntry } from './entries.ts';

/** Another recommendation with how much it resembles. */
export interface SimilarEntry {
  entry: RecommendationEntry;
  score: number;
}

/** The similar ones as entries, oldest incident first; those of unknown date last. */
export function similarEntries(
  similar: readonly SimilarRecommendation[],
  entryOf: (id: string) => RecommendationEntry | undefined,
): SimilarEntry[] {
  return similar
    .flatMap(({ id, score }) => {
      const entry = entryOf(id);
      return entry ? [{ entry, score }] : [];
    })
    .sort((a, b) => dayOf(a.entry).localeCompare(dayOf(b.entry)));
}

/** Those of earlier incidents that ask for the same thing. */
export const askedBefore = (
  own: RecommendationEntry,
  similar: readonly SimilarEntry[],
): RecommendationEntry[] =>
  similar.flatMap(({ entry, score }) => (score >= sameThing && dayOf(entry) < dayOf(own) ? [entry] : []));

/** `Asked for 3 times since 2023`, counting each incident once; undefined where this is the only time. */
export function timesAsked(own: RecommendationEntry, similar: readonly SimilarEntry[]): string | undefined {
  const same = similar.flatMap(({ entry, score }) => (score >= sameThing ? [entry] : []));
  const times = new Set(same.map(({ reportId }) => reportId)).size + 1;
  if (times === 1) return undefined;
  const first = [own, ...same].map(dayOf).sort()[0]!;
  const since = first === unknown ? '' : ` since ${first.slice(0, 4)}`;
  return `Asked for ${times === 2 ? 'twice' : `${times} times`}${since}`;
}

/** Sorts behind every day. */
const unknown = '~';
const dayOf = ({ report }: RecommendationEntry): string =>
  report.date === 'unknown' ? unknown : report.date;
