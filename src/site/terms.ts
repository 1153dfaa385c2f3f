import type { Library } from '../library/entries.ts';
import { slugify } from '../report/slug.ts';

export type TermKind = 'services' | 'tags';

/** A service or tag with the reports that name it. */
export interface Term {
  /** As the first report writes it. */
  name: string;
  slug: string;
  /** Ids, newest first. */
  reports: string[];
}

/** A name with the site-relative address of its page. */
export interface TermLink {
  name: string;
  path: string;
}

/** The services and tags of a library, by their names in lower case. */
export type Terms = Record<TermKind, Map<string, Term>>;

export const termsOf = (library: Library): Terms => ({
  services: collect(library, 'services'),
  tags: collect(library, 'tags'),
});

/** All services or tags, by name. Names that differ in case only are one. */
export const allTerms = (terms: Terms, kind: TermKind): Term[] =>
  [...terms[kind].values()].sort((a, b) => a.name.localeCompare(b.name));

/** Site-relative address of the page of a service or tag. */
export const termPath = (kind: TermKind, { slug }: Term): string => `${kind}/${slug}/`;

/** The names as one report writes them, with where they lead. */
export const termLinks = (terms: Terms, kind: TermKind, names: readonly string[]): TermLink[] =>
  names.map(name => ({ name, path: termPath(kind, terms[kind].get(name.toLowerCase())!) }));

function collect(library: Library, kind: TermKind): Map<string, Term> {
  const byName = new Map<string, Term>();
  for (const { id, data } of library.reports) {
    for (const name of data[kind]) {
      const term = byName.get(name.toLowerCase()) ?? { name, slug: '', reports: [] };
      byName.set(name.toLowerCase(), term);
      if (term.reports.at(-1) !== id) term.reports.push(id);
    }
  }
  addSlugs(byName);
  return byName;
}

// `C`, `C#` and `C++` make the same slug and are three things; in order of name, so that no new report moves them.
function addSlugs(terms: Map<string, Term>): void {
  const taken = new Set<string>();
  for (const [name, term] of [...terms].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const stem = slugify(name) || 'other';
    term.slug = stem;
    for (let n = 2; taken.has(term.slug); n += 1) term.slug = `${stem}-${n}`;
    taken.add(term.slug);
  }
}
