import { createHash } from 'node:crypto';
import { compare, type SearchDocument } from '../document.ts';

export interface OpenSearchOptions {
  /** The index to write to. */
  index: string;
  /** Address of the site's home page with a slash at the end, which makes the documents' addresses whole. */
  home?: URL | undefined;
}

/** Bytes that OpenSearch and Elasticsearch allow an `_id`. */
const longestId = 512;

/**
 * Documents in the bulk format of OpenSearch and Elasticsearch: a line that says what to do, a line that is the
 * document, each ended by a newline (https://docs.opensearch.org/latest/api-reference/document-apis/bulk/). A document
 * has the same `_id` in every export, so that exporting again puts it in place of what was there.
 * @returns lines in the same order whatever the order of the documents
 */
export function* openSearchLines(
  documents: readonly SearchDocument[],
  options: OpenSearchOptions,
): Generator<string> {
  for (const document of [...documents].sort((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id))) {
    yield line({ index: { _index: options.index, _id: openSearchId(document) } });
    yield line(openSearchDocument(document, options));
  }
}

/** The document as `openSearchMapping` describes it; keys without a value are left out. */
function openSearchDocument(document: SearchDocument, { home }: OpenSearchOptions): object {
  const { id, kind, url, source, title, date, status, severity, services, tags, sections } = document;
  const { issue, causes, recommendations } = document.fields;
  return {
    ...{ id, kind, url: home ? new URL(url, home).href : url, source, title, date, status, severity },
    ...{ services, tags, issue, causes, recommendations },
    sections: sections.map(({ id, heading, prose, code }) => ({ id, heading, prose, code })),
  };
}

/** Kind and id; of an id too long for the service, its digest. */
export function openSearchId({ kind, id }: Pick<SearchDocument, 'kind' | 'id'>): string {
  const whole = `${kind}:${id}`;
  return Buffer.byteLength(whole) <= longestId
    ? whole
    : `${kind}:${createHash('sha256').update(id).digest('hex')}`;
}

/** Half a surrogate pair is no character, and services refuse the whole request for one. */
const line = (value: object): string =>
  `${JSON.stringify(value, (_, part) => (typeof part === 'string' ? part.toWellFormed() : part))}\n`;
