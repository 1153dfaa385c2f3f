import type { IndexSource } from './index-source.ts';
import { informativeness } from './ranking.ts';
import type { RankingWeights } from './ranking-weights.ts';
import type { Paste, PastedLine } from './signature-paste.ts';

/** A pasted line that documents hold, whatever their ids and instants. */
export interface LineMatch {
  line: PastedLine;
  /** What the line adds to each holder's score. */
  holders: ReadonlyMap<number, number>;
}

/** Signatures that are looked up: each costs a file of a kilobyte. */
const mostLookUps = 40;
/** Words of a line that count: of a long line the first words tell as much as all. */
const mostWords = 12;

/**
 * Looks up the signatures of a paste. Of one line a document counts for the longest signature that they share, by
 * its rarity (as inverse document frequency), so that boilerplate of many reports adds next to nothing.
 */
export async function matchLines(
  paste: Paste,
  source: IndexSource,
  weights: RankingWeights,
): Promise<LineMatch[]> {
  const chosen = choose(paste);
  return Promise.all(
    chosen.map(async line => {
      const found = await Promise.all(
        line.signatures.map(async ({ key, words }) => ({ words, found: await source.signature(key) })),
      );
      const holders = new Map<number, number>();
      for (const { words, found: held } of found) {
        const rarity = informativeness(source.documents, held?.frequency ?? 0, weights.rarity);
        const score = line.weight * weights.line * Math.min(words.length, mostWords) * rarity;
        for (const document of held?.documents ?? [])
          holders.set(document, Math.max(score, holders.get(document) ?? 0));
      }
      return { line, holders };
    }),
  );
}

/** Every line's most specific signatures first, until as many are chosen as may be looked up. */
function choose({ lines }: Paste): PastedLine[] {
  const counts = lines.map(() => 0);
  let left = mostLookUps;
  for (let depth = 0; depth < 8 && left > 0; depth++)
    for (const [i, { signatures }] of lines.entries())
      if (signatures.length > depth && left-- > 0) counts[i]!++;
  return lines.map((line, i) => ({ ...line, signatures: line.signatures.slice(0, counts[i]) }));
}
