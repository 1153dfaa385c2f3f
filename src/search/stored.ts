import type { DocumentKind, SearchDocument } from './document.ts';
import type { Near } from './near.ts';

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
  /** The texts that resemble it, the nearest first. */
  near?: Near[];
  /** `[id, heading, prose, code]`, until the text grows too long to fetch for one hit. */
  sections: [id: string, heading: string, prose: string, code: string][];
}

/** UTF-16 units of text that are kept for excerpts. All of a document is indexed, however long. */
const keptText = 60_000;

/** The part of a document that hits are shown from. */
export function storedDocument(document: SearchDocument): StoredDocument {
  let left = keptText;
  const take = (text: string): string => {
    const kept = text.slice(0, left);
    left -= kept.length;
    return kept;
  };
  const { id, kind, url, source, title, date, status, severity, services, tags } = document;
  const { issue, causes } = document.fields;
  const sections = document.sections.map((section): StoredDocument['sections'][number] => [
    section.id,
    section.heading,
    take(section.prose),
    take(section.code),
  ]);
  return {
    ...{ id, kind, url, source, title, date, status, severity, services, tags },
    ...(issue && { issue }),
    ...(causes?.length && { causes }),
    sections,
  };
}
