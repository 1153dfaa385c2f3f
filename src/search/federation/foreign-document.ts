import type { DocumentKind } from '../document.ts';
import type { StoredDocument } from '../stored.ts';

const kinds: readonly DocumentKind[] = ['report', 'recommendation', 'doc'];
/** UTF-16 units of all texts of a document: several times what a build keeps. */
const mostText = 400_000;

/**
 * A document that another site wrote, with its address made absolute. Text is text wherever it is shown; what is
 * checked is that everything is of its type and size and that the address stays on that site.
 * @param site the site's home page
 * @throws RangeError where it is not so
 */
export function foreignDocument(value: unknown, site: URL): StoredDocument {
  if (typeof value !== 'object' || value === null) throw new RangeError('A document is no object.');
  const from = value as Record<keyof StoredDocument, unknown>;
  const { kind, date } = from;
  const found = kinds.find(known => known === kind);
  if (!found) throw new RangeError('A document is of an unknown kind.');
  const optional = {
    source: optionalText(from.source),
    date: typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined,
    status: optionalText(from.status),
    severity: optionalText(from.severity),
    issue: optionalText(from.issue),
    causes: from.causes === undefined ? undefined : texts(from.causes),
  };
  const document = {
    ...Object.fromEntries(Object.entries(optional).filter(([, given]) => given !== undefined)),
    id: text(from.id),
    kind: found,
    url: addressOn(site, text(from.url)),
    title: text(from.title),
    services: texts(from.services),
    tags: texts(from.tags),
    sections: list(from.sections).map(sectionOf),
    ...(from.entries !== undefined && { entries: list(from.entries).map(entryOf) }),
  };
  const length = document.sections.flat().reduce((sum, part) => sum + part.length, 0);
  if (length > mostText) throw new RangeError('A document is too long.');
  return document;
}

/** Resolves an address and keeps it below the site's home page. */
function addressOn(site: URL, written: string): string {
  const address = URL.canParse(written, site) ? new URL(written, site) : undefined;
  const stays =
    address?.origin === site.origin &&
    address.pathname.startsWith(site.pathname) &&
    address.username === '' &&
    /^https?:$/.test(address.protocol);
  if (!stays) throw new RangeError('A document’s address leads off its site.');
  return address.href;
}

const sectionOf = (value: unknown): StoredDocument['sections'][number] => {
  const [id, heading, prose, code] = list(value);
  return [text(id), text(heading), text(prose), text(code)];
};

const entryOf = (value: unknown): NonNullable<StoredDocument['entries']>[number] => {
  const [section, start, end, id] = list(value);
  return [number(section), number(start), number(end), text(id)];
};

function number(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('A number is none.');
  return value as number;
}

function text(value: unknown): string {
  if (typeof value !== 'string' || value.length > mostText) throw new RangeError('A text is none.');
  return value;
}

const optionalText = (value: unknown): string | undefined => (value === undefined ? undefined : text(value));

function list(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length > 10_000) throw new RangeError('A list is none.');
  return value;
}

const texts = (value: unknown): string[] => list(value).map(text);
