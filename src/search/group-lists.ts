import type { DocumentKind } from './document.ts';
import { groupKey } from './group-key.ts';
import { type FieldLengths, impactsOf, type Occurrences } from './occurrences.ts';
import { type Postings, quantize } from './postings.ts';
import { frequencyTelling, informativeness, isText } from './ranking.ts';
import type { WordGroup } from './word-groups.ts';

/** Documents of a list: the strongest, so that a common notion costs no more to fetch than a common word. */
const longestGroupList = 1024;

/**
 * For each member of a group the documents that hold any member of its groups, so that a query needs one list a word. A
 * group is one term whose frequency is that of all its members (Pirkola 1998, structured queries; #syn of INQUERY); a
 * word of several groups adds them up, each counting less the more there are.
 * @returns postings by key
 */
export function groupLists(
  groups: readonly WordGroup[],
  occurrences: readonly Occurrences[],
  lengths: FieldLengths,
  kinds: readonly DocumentKind[],
): Map<string, Postings> {
  const texts = kinds.filter(isText).length;
  const held = occurrences.map(own => {
    const { documents, impacts } = impactsOf(own, lengths);
    const tells = informativeness(texts, documents.filter(document => isText(kinds[document]!)).length);
    return { documents, values: impacts.map(impact => impact * tells) };
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
