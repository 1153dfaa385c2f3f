import type { TextSection } from '../markup/context.ts';

export type DocumentKind = 'report' | 'recommendation' | 'doc';

/** One page that can be found, as the library hands it to the index. */
export interface SearchDocument {
  /** Unique among the documents of its kind. */
  id: string;
  kind: DocumentKind;
  /** Relative to the site: no leading slash, no base path. */
  url: string;
  /** Where it was imported from, else the file it is written in. */
  source?: string;
  title: string;
  /** `2026-01-04`; absent where unknown. */
  date?: string;
  status?: string;
  severity?: string;
  services: string[];
  tags: string[];
  fields: { issue?: string; causes?: string[]; recommendations?: string[] };
  sections: TextSection[];
}

/**
 * Oldest first, undated before all, so that a document's number is also its rank by date; a report's recommendations
 * right before it, so that newest first it comes before them.
 */
export function byDate(a: SearchDocument, b: SearchDocument): number {
  return (
    compare(a.date ?? '', b.date ?? '') ||
    compare(familyOf(a), familyOf(b)) ||
    compare(a.kind, b.kind) ||
    compare(a.id, b.id)
  );
}

/** The report that a recommendation is of; of another document itself. */
const familyOf = ({ kind, id }: SearchDocument): string =>
  kind === 'recommendation' ? id.slice(0, Math.max(0, id.lastIndexOf('/'))) : id;

/** By code units: the same on every machine, whatever its locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
