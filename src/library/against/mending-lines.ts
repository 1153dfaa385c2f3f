import type { PublishedRecommendation } from '../../report/published-recommendations.ts';
import type { LibraryRecommendation } from '../entries.ts';

/** A recommendation as it must be listed in front matter so that its page stays as a tombstone; YAML in one line. */
export const tombstoneEntry = ({ id, text }: PublishedRecommendation): string =>
  `{ id: ${JSON.stringify(localId(id))}, text: ${JSON.stringify(text)}, status: obsolete, reason: "…" }`;

/** The change of status under which a history quotes an earlier text; YAML in one line. */
export const rewordedChange = (before: string, { status }: LibraryRecommendation): string =>
  `{ date: unknown, status: ${status}, note: ${JSON.stringify(`Was: ${before}`)} }`;

/** A list of aliases as it must be: those that are there, and one more. */
export function aliasesWith(aliases: readonly string[], alias: string, reportId: string): string[] {
  const written = alias.startsWith(`${reportId}/`) ? localId(alias) : alias;
  return [...new Set([...aliases.map(id => (id.startsWith(`${reportId}/`) ? localId(id) : id)), written])];
}

const localId = (id: string): string => id.slice(id.indexOf('/') + 1);
