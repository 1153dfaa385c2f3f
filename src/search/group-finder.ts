import type { WordGroup } from './word-groups.ts';

interface Phrase {
  group: number;
  /** Its terms but the last, in order. */
  before: string[];
}

/** Finds the members of groups of words in running text. */
export class GroupFinder {
  readonly #words = new Map<string, number[]>();
  /** Phrases by their last term. */
  readonly #phrases = new Map<string, Phrase[]>();
  #longest = 1;

  constructor(groups: readonly WordGroup[]) {
    for (const [group, { terms }] of groups.entries())
      for (const member of terms) {
        const last = member.at(-1)!;
        if (member.length === 1) append(this.#words, last, group);
        else append(this.#phrases, last, { group, before: member.slice(0, -1) });
        this.#longest = Math.max(this.#longest, member.length);
      }
  }

  /** The groups that a word with these terms belongs to. */
  ofWord(terms: readonly string[]): number[] {
    return [...new Set(terms.flatMap(term => this.#words.get(term) ?? []))];
  }

  /** Reads one text word by word: `after(term)` says of which groups a phrase ends with this term. */
  phrases(): { after(term: string): number[] } {
    const recent: string[] = [];
    return {
      after: term => {
        const ended = this.#phrases.get(term);
        const found = ended?.filter(({ before }) =>
          before.every((word, i) => recent[recent.length - before.length + i] === word),
        );
        recent.push(term);
        if (recent.length > this.#longest) recent.shift();
        return found ? [...new Set(found.map(({ group }) => group))] : [];
      },
    };
  }
}

function append<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
