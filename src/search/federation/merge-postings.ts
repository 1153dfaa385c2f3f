import type { Postings } from '../postings.ts';

/** One member's postings of a term, with what renumbers its documents and which of them are reports and docs. */
export interface MemberPostings {
  postings: Postings;
  commons: Int32Array;
  texts: Uint8Array;
}

/**
 * The postings that one index over all members would have. Frequencies are summed, so that a term tells as much
 * wherever a document stands (global document frequencies: Callan, Distributed Information Retrieval, 2000, §3.2).
 * Impacts stay as each member computed them, by its own average lengths.
 */
export function mergePostings(parts: readonly MemberPostings[]): Postings {
  const entries: [document: number, impact: number][] = [];
  let frequency = 0;
  for (const { postings, commons, texts } of parts) {
    frequency += Math.min(postings.frequency, commons.length);
    for (const [i, local] of postings.documents.entries()) {
      const document = commons[local];
      if (document === undefined) continue;
      if (document >= 0) entries.push([document, postings.impacts[i]!]);
      else frequency -= texts[local]!;
    }
  }
  entries.sort((a, b) => a[0] - b[0]);
  return {
    ...parts[0]!.postings,
    frequency: Math.max(frequency, 0),
    documents: Uint32Array.from(entries, ([document]) => document),
    impacts: Uint8Array.from(entries, ([, impact]) => impact),
  };
}
