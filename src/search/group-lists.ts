import type { Holders } from './build/inverted.ts';
import { groupKey } from './group-key.ts';
import { type Postings, quantize } from './postings.ts';
import { frequencyTelling, informativeness } from './ranking.ts';
import type { WordGroup } from './word-groups.ts';

/** Documents of a list: the strongest, so that a common notion costs no more to fetch than a common word. */
const longestGroupList = 1024;

/** What the documents that hold any member of a group hold of it, by slot. */
interface HeldGroup {
  slots: Uint32Array;
  values: Float64Array;
}

/**
 * For each member of a group the documents that hold any member of its groups, so that a query needs one list a word. A
 * group is one term whose frequency is that of all its members (Pirkola 1998, structured queries; #syn of INQUERY); a
 * word of several groups adds them up, each counting less the more there are.
 */
export class GroupLists {
  readonly #groups: readonly WordGroup[];
  readonly #texts: number;
  readonly #holders: (group: number) => Holders;
  readonly #numbers: Int32Array;
  readonly #held = new Map<number, HeldGroup>();
  /** By key the groups that anything is held of. */
  readonly #members = new Map<string, number[]>();
  readonly #values: Float64Array;

  /**
   * @param texts reports and docs of the library, rounded, so that one more of them leaves the lists as they are
   * @param holders the documents that hold any member of a group, by its number
   * @param numbers by slot: of documents that are as strong, the older comes first
   */
  constructor(
    groups: readonly WordGroup[],
    texts: number,
    holders: (group: number) => Holders,
    numbers: Int32Array,
  ) {
    this.#groups = groups;
    this.#texts = texts;
    this.#holders = holders;
    this.#numbers = numbers;
    this.#values = new Float64Array(numbers.length);
    const isHeld = groups.map((_, group) => holders(group).documents.length > 0);
    for (const [number, { tier, terms }] of groups.entries())
      for (const member of isHeld[number] ? terms : []) {
        const key = groupKey(tier, member);
        if (key) this.#members.set(key, [...(this.#members.get(key) ?? []), number]);
      }
  }

  /** The members that have a list, with the groups that they are in. */
  keys(): ReadonlyMap<string, readonly number[]> {
    return this.#members;
  }

  /** The list of a member. */
  list(key: string): Postings {
    const numbers = this.#members.get(key)!;
    const touched: number[] = [];
    for (const number of numbers) {
      const { slots, values } = this.#heldOf(number);
      for (let i = 0; i < slots.length; i++) {
        const slot = slots[i]!;
        if (this.#values[slot] === 0) touched.push(slot);
        this.#values[slot]! += values[i]! / Math.sqrt(numbers.length);
      }
    }
    const postings = this.#postingsOf(touched);
    for (const slot of touched) this.#values[slot] = 0;
    return { ...postings, means: [...new Set(numbers.flatMap(number => this.#groups[number]!.members))] };
  }

  #heldOf(group: number): HeldGroup {
    const known = this.#held.get(group);
    if (known) return known;
    const { documents, impacts, texts } = this.#holders(group);
    const tells = informativeness(this.#texts, texts);
    const held = { slots: documents.slice(), values: impacts.map(impact => impact * tells) };
    this.#held.set(group, held);
    return held;
  }

  /** The frequency is that of a word that tells as much as the strongest document of the list. */
  #postingsOf(touched: number[]): Postings {
    const values = this.#values;
    const strongest =
      touched.length <= longestGroupList
        ? touched
        : touched
            .sort((a, b) => values[b]! - values[a]! || this.#numbers[a]! - this.#numbers[b]!)
            .slice(0, longestGroupList);
    const most = strongest.reduce((most, slot) => Math.max(most, values[slot]!), 0);
    strongest.sort((a, b) => a - b);
    return {
      frequency: frequencyTelling(this.#texts, most),
      documents: Uint32Array.from(strongest),
      impacts: Uint8Array.from(strongest, slot => quantize(values[slot]! / most)),
    };
  }
}
