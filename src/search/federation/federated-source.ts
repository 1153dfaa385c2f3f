import type { FacetColumns } from '../facets.ts';
import type { Identities } from '../identities.ts';
import type { IndexSource } from '../index-source.ts';
import type { Language } from '../languages/function-words.ts';
import type { Near } from '../near-file.ts';
import type { Postings } from '../postings.ts';
import type { Holders } from '../signature-table.ts';
import type { Spelling } from '../spelling.ts';
import type { StoredDocument } from '../stored.ts';
import { foreignDocument } from './foreign-document.ts';
import { type Member, MemberFailure } from './member.ts';
import { mergeFacets } from './merge-facets.ts';
import { mergePostings } from './merge-postings.ts';
import { type Numbering, numberTogether } from './numbering.ts';

/** Milliseconds until a file of another site must be there. */
export type FilePatience = number;

/**
 * Several sites' indexes read as one, so that the one query code ranks their documents together. Whatever another
 * site does wrong becomes a {@link MemberFailure}.
 */
export class FederatedSource implements IndexSource {
  readonly #members: readonly Member[];
  readonly #identities: readonly Identities[];
  readonly #numbering: Numbering;
  readonly #patience: FilePatience;
  readonly #terms = new Map<string, Promise<ReadonlyMap<string, Postings>>>();
  #facets: Promise<FacetColumns> | undefined;

  constructor(members: readonly Member[], identities: readonly Identities[], patience: FilePatience) {
    this.#members = members;
    this.#identities = identities;
    this.#numbering = numberTogether(identities);
    this.#patience = patience;
  }

  get documents(): number {
    return this.#numbering.documents;
  }

  get languages(): readonly Language[] {
    return [...new Set(this.#members.flatMap(({ reader }) => reader.languages))];
  }

  get texts(): number {
    return this.#numbering.texts;
  }

  async termsAround(term: string): Promise<ReadonlyMap<string, Postings>> {
    const stretches = this.#members.map(({ reader }) => reader.stretchOf(term));
    const key = stretches.map(({ file }) => file).join(' ');
    const known = this.#terms.get(key);
    if (known) return known;
    // What only some members' files reach would be counted too low.
    const starts = stretches.map(({ first }) => first).sort();
    const ends = stretches.flatMap(({ end }) => end ?? []).sort();
    const reading = this.#all(({ reader }) => reader.termsAround(term)).then(tables =>
      this.#merge(tables, found => found >= starts.at(-1)! && (ends.length === 0 || found < ends[0]!)),
    );
    this.#terms.set(key, reading);
    reading.catch(() => this.#terms.delete(key));
    return reading;
  }

  async spellingsNear(word: string, initial: string): Promise<Spelling[]> {
    const frequencies = new Map<string, number>();
    for (const spellings of await this.#all(({ reader }) => reader.spellingsNear(word, initial)))
      for (const { word, frequency } of spellings)
        frequencies.set(word, (frequencies.get(word) ?? 0) + frequency);
    return Array.from(frequencies, ([word, frequency]) => ({ word, frequency }));
  }

  async signature(key: number): Promise<Holders | undefined> {
    const found = await this.#all(({ reader }) => reader.signature(key));
    if (found.every(holders => holders === undefined)) return undefined;
    const documents = found
      .flatMap((holders, member) =>
        Array.from(holders?.documents ?? [], local => this.#numbering.commons[member]![local] ?? -1),
      )
      .filter(document => document >= 0)
      .sort((a, b) => a - b);
    const frequency = found.reduce((sum, holders) => sum + (holders?.frequency ?? 0), 0);
    return { frequency: Math.min(frequency, this.documents), documents: Uint32Array.from(documents) };
  }

  async document(number: number): Promise<StoredDocument> {
    const member = this.#members[this.#numbering.members[number]!]!;
    return this.#guarded(member, async () => {
      const stored = await member.reader.document(this.#numbering.locals[number]!);
      return member.address ? { ...foreignDocument(stored, member.address), site: member.name } : stored;
    });
  }

  /** Those of the same site; what two sites have in common nobody has compared. */
  async near(number: number): Promise<Near[]> {
    const member = this.#numbering.members[number]!;
    const commons = this.#numbering.commons[member]!;
    const found = await this.#guarded(this.#members[member]!, () =>
      this.#members[member]!.reader.near(this.#numbering.locals[number]!),
    );
    return found
      .map(([local, hundredths]): Near => [commons[local] ?? -1, hundredths])
      .filter(([document]) => document >= 0);
  }

  facets(): Promise<FacetColumns> {
    this.#facets ??= this.#all(({ reader }) => reader.facets()).then(facets =>
      mergeFacets(
        facets,
        this.#members.map(({ name }) => name),
        this.#numbering,
      ),
    );
    this.#facets.catch(() => {
      this.#facets = undefined;
    });
    return this.#facets;
  }

  #merge(tables: ReadonlyMap<string, Postings>[], isWhole: (term: string) => boolean): Map<string, Postings> {
    const terms = new Set(tables.flatMap(table => [...table.keys()]).filter(isWhole));
    return new Map(
      Array.from(terms, term => {
        const parts = tables.flatMap((table, member) => {
          const postings = table.get(term);
          const { texts } = this.#identities[member]!;
          return postings ? [{ postings, commons: this.#numbering.commons[member]!, texts }] : [];
        });
        return [term, mergePostings(parts)];
      }),
    );
  }

  #all<T>(read: (member: Member) => Promise<T>): Promise<T[]> {
    return Promise.all(this.#members.map(member => this.#guarded(member, () => read(member))));
  }

  /** Lets another site neither fail unnamed nor keep everybody waiting. */
  async #guarded<T>(member: Member, read: () => Promise<T>): Promise<T> {
    if (!member.address) return read();
    try {
      return await within(this.#patience, read());
    } catch (error) {
      throw new MemberFailure(member, error);
    }
  }
}

/** Something took longer than it may. */
export class TooSlow extends Error {}

/** @throws TooSlow where it takes longer */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow('It is slow to answer.')), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
