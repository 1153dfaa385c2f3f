import { currentLibrary } from '../library/current-library.ts';
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

type Terms = Record<TermKind, Map<string, Term>>;

const known = new WeakMap<Library, Terms>();

/** All services or tags of the library, by name. Names that differ in case only are one. */
export const allTerms = (kind: TermKind): Term[] =>
  [...terms()[kind].values()].sort((a, b) => a.name.localeCompare(b.name));

/** Site-relative address of the page of a service or tag. */
export const termPath = (kind: TermKind, name: string): string =>
  `${kind}/${terms()[kind].get(name.toLowerCase())!.slug}/`;

function terms(): Terms {
  const { library } = currentLibrary();
  let found = known.get(library);
  if (!found) {
    found = { services: collect(library, 'services'), tags: collect(library, 'tags') };
    known.set(library, found);
  }
  return found;
}

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
