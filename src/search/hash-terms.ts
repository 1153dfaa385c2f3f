import type { IndexSource } from './index-source.ts';
import type { Postings } from './postings.ts';
import { isHash } from './terms.ts';

/** As few digits as `git` shows of a commit. */
const fewestDigits = 7;

/** Whether a form may be a commit or another digest, or the beginning of one. */
export const mayBeHash = (form: string): boolean => /^[0-9a-f]{7,64}$/.test(form);

/**
 * The digests that are the same as the one looked for, as far as both are written out: those that begin with it, and
 * those that it begins with. They stand together among the terms.
 */
export async function sameHashes(
  form: string,
  source: IndexSource,
): Promise<{ term: string; postings: Postings }[]> {
  // Shorter ones stand before the form, longer ones behind it, which may be in the next stretch of terms.
  const places = [form.slice(0, fewestDigits), form, `${form}g`];
  const stretches = await Promise.all(places.map(place => source.termsAround(place)));
  const found = new Map<string, Postings>();
  for (const stretch of stretches)
    for (const [term, postings] of stretch)
      if (isHash(term) && (term.startsWith(form) || form.startsWith(term))) found.set(term, postings);
  found.delete(form);
  return Array.from(found, ([term, postings]) => ({ term, postings }));
}
