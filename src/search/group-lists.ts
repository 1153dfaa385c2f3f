import type { Holders } from './build/inverted.ts';
import { groupKey } from './group-key.ts';
import { type Postings, quantize } from './postings.ts';
import { frequencyTelling, informativeness } from './ranking.ts';
import type { WordGroup } from './word-groups.ts';

/** Documents of a list: the strongest, so that a common notion costs no more to fetch than a common word. */
const longestGroupList = 1024;

/**
 * For each member of a group the documents that hold any member of its groups, so that a query needs one list a word. A
 * group is one term whose frequency is that of all its members (Pirkola 1998, structured queries; #syn of INQUERY); a
 * word of several groups adds them up, each counting less the more there are.
 * @param texts reports and docs of the library
 * @param holders the documents that hold any member of a group, by its number
 * @returns postings by key
 */
export function groupLists(
  groups: readonly WordGroup[],
  texts: number,
  holders: (group: number) => Holders,
): Map<string, Postings> {
  const held = Array.from(groups.keys(), group => {
    const { documents, impacts, texts: frequency } = holders(group);
    const tells = informativeness(texts, frequency);
    return { documents: documents.slice(), values: impacts.map(impact => impact * tells) };
  });
  const lists = new Map<string, Postings>();
  for (const { key, numbers } of membersOf(groups)) {
    const found = numbers.filter(number => held[number]!.documents.length > 0);
    if (found.length === 0) continue;
    const values = new Map<number, number>();
    for (const number of found)
      for (const [i, document] of held[number]!.documents.entries())
        values.set(
          document,
          (values.get(document) ?? 0) + held[number]!.values[i]! / Math.sqrt(found.length),
        );
    lists.set(key, {
      ...postingsOf(values, texts),
      means: [...new Set(found.flatMap(number => groups[number]!.members))],
    });
  }
  return lists;
}

/** The frequency is that of a word that tells as much as the strongest document of the list. */
function postingsOf(values: ReadonlyMap<number, number>, texts: number): Postings {
  const strongest = [...values].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, longestGroupList);
  const most = strongest[0]![1];
  strongest.sort((a, b) => a[0] - b[0]);
  return {
    frequency: frequencyTelling(texts, most),
    documents: Uint32Array.from(strongest, ([document]) => document),
    impacts: Uint8Array.from(strongest, ([, value]) => quantize(value / most)),
  };
}

/** Every member with the numbers of its groups, tier by tier. */
function* membersOf(groups: readonly WordGroup[]): Generator<{ key: string; numbers: number[] }> {
  const members = new Map<string, number[]>();
  for (const [number, { tier, terms }] of groups.entries())
    for (const member of terms) {
      const key = groupKey(tier, member);
      if (key) members.set(key, [...(members.get(key) ?? []), number]);
    }
  for (const [key, numbers] of members) yield { key, numbers };
}
