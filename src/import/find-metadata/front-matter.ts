import type { Candidate, Field } from '../candidate.ts';
import { meaningsOf } from '../labels.ts';
import type { SourceDocument } from '../source-document.ts';

/** What the keys of a document's front matter may mean. */
export const findInFrontMatter = ({ frontMatter }: SourceDocument): Candidate[] =>
  Object.entries(frontMatter?.values ?? {}).flatMap(([key, value]) =>
    candidatesOf(key, value, frontMatter!.keyLines[key] ?? frontMatter!.first),
  );

/** Keys that give a page its address; where they hold a date, it is the day it was published. */
const addressKeys = /^(?:path|slug|permalink|url)$/;

function candidatesOf(key: string, value: unknown, line: number): Candidate[] {
  const label = key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
  const raw = rawOf(value);
  if (raw === undefined) return [];
  const origin = addressKeys.test(key) ? 'path-key' : 'front-matter';
  const meanings: readonly { field: Field; weakness: number }[] =
    key === 'title'
      ? [{ field: 'title', weakness: 0 }]
      : addressKeys.test(key)
        ? [{ field: 'date', weakness: 0 }]
        : meaningsOf(label);
  const found = meanings.map(
    ({ field, weakness }) => ({ field, ...raw, label: key, weakness, origin, line }) as const,
  );
  // A title often says on which day the incident was.
  return key === 'title' ? [...found, { ...found[0]!, field: 'date', origin: 'title' }] : found;
}

function rawOf(value: unknown): { raw: string; items?: string[] } | undefined {
  if (typeof value === 'string' || typeof value === 'number') {
    const raw = String(value).trim();
    return raw === '' ? undefined : { raw };
  }
  if (!Array.isArray(value)) return undefined;
  const items = value.filter(item => typeof item === 'string' || typeof item === 'number').map(String);
  return items.length === 0 ? undefined : { raw: items.join(', '), items };
}
