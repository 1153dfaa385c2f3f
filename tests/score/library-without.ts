import type { IndexSource } from '../../src/search/index-source.ts';
import type { Postings } from '../../src/search/postings.ts';

/** An index as if some of its documents had never been written: no word is held by them, and none is counted in them. */
export function libraryWithout(
  source: IndexSource,
  removed: ReadonlySet<number>,
  isText: (document: number) => boolean,
): IndexSource {
  const removedTexts = [...removed].filter(isText).length;
  return {
    documents: source.documents,
    languages: source.languages,
    texts: source.texts - removedTexts,
    async termsAround(term) {
      const kept = Array.from(
        await source.termsAround(term),
        ([key, postings]) => [key, without(postings)] as const,
      );
      return new Map(kept.filter(([, { documents }]) => documents.length > 0));
    },
    spellingsNear: (word, initial) => source.spellingsNear(word, initial),
    async signature(key) {
      const held = await source.signature(key);
      const documents = held?.documents.filter(document => !removed.has(document));
      return held && documents && documents.length > 0
        ? { ...held, documents, frequency: documents.length }
        : undefined;
    },
    document: number => source.document(number),
    near: number => source.near(number),
    facets: () => source.facets(),
  };

  function without(postings: Postings): Postings {
    const { documents, impacts, means, frequency } = postings;
    const gone = documents.filter(document => removed.has(document));
    if (gone.length === 0) return postings;
    const stays = (_: number, i: number): boolean => !removed.has(documents[i]!);
    return {
      ...postings,
      frequency: means ? frequency : frequency - gone.filter(isText).length,
      documents: documents.filter(stays),
      impacts: impacts.filter(stays),
    };
  }
}
