import type { DocumentKind, SearchDocument } from './document.ts';

/** What is fetched of a document that is shown as a hit. */
export interface StoredDocument {
  id: string;
  kind: DocumentKind;
  url: string;
  /** The name of the other site that it is on; never in a file. */
  site?: string;
  source?: string;
  title: string;
  date?: string;
  status?: string;
  severity?: string;
  services: string[];
  tags: string[];
  issue?: string;
  causes?: string[];
  /** `[id, heading, prose, code]`; where all of it is too long to fetch for one hit, the longest are cut. */
  sections: [id: string, heading: string, prose: string, code: string][];
  /** Entries of timelines, by the section whose prose holds their words. */
  entries?: [section: number, start: number, end: number, id: string][];
}

/** UTF-16 units of text that are kept for excerpts. All of a document is indexed, however long. */
const keptText = 16_000;

/** The part of a document that hits are shown from. */
export function storedDocument(document: SearchDocument): StoredDocument {
  const { id, kind, url, source, title, date, status, severity, services, tags, sections } = document;
  const { issue, causes } = document.fields;
  const longest = longestPart(sections.flatMap(({ prose, code }) => [prose.length, code.length]));
  const entries = sections.flatMap(({ entries = [] }, section) =>
    entries
      .filter(({ end }) => end <= longest)
      .map(({ id, start, end }): NonNullable<StoredDocument['entries']>[number] => [section, start, end, id]),
  );
  return {
    ...{ id, kind, url, source, title, date, status, severity, services, tags },
    ...(issue && { issue }),
    ...(causes?.length && { causes }),
    sections: sections.map(({ id, heading, prose, code }) => [
      id,
      heading,
      prose.slice(0, longest),
      code.slice(0, longest),
    ]),
    ...(entries.length > 0 && { entries }),
  };
}

/** Where to cut the longest parts of a text, so that all of it is no longer than what is kept, and the short ones are whole. */
function longestPart(lengths: number[]): number {
  let left = keptText;
  const ascending = lengths.sort((a, b) => a - b);
  for (const [i, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - i));
    if (length > share) return share;
    left -= length;
  }
  return keptText;
}
