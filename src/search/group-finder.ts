import type { WordGroup } from './word-groups.ts';

export interface Phrase {
  group: number;
  /** Its terms but the last, in order. */
  before: string[];
}

/** Finds the members of groups of words in running text. */
export class GroupFinder {
  readonly #words = new Map<string, number[]>();
  /** Phrases by their last term. */
  readonly #phrases = new Map<string, Phrase[]>();

  constructor(groups: readonly WordGroup[]) {
    for (const [group, { terms }] of groups.entries())
      for (const member of terms) {
        const last = member.at(-1)!;
        if (member.length === 1) append(this.#words, last, group);
        else append(this.#phrases, last, { group, before: member.slice(0, -1) });
      }
  }

  /** The groups that a word with these terms belongs to. */
  ofWord(terms: readonly string[]): number[] {
    return [...new Set(terms.flatMap(term => this.#words.get(term) ?? []))];
  }

  /** The phrases that end with a term. */
  endingWith(term: string): readonly Phrase[] {
    return this.#phrases.get(term) ?? [];
  }
}

function append<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
