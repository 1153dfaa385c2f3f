/** A place of a library that a public site must not know of, and the word that was put there to tell. */
export interface Canary {
  word: string;
  /** `content/incidents/x.md: impact` */
  place: string;
}

// Letters that no ending of any language has, in an order that no word has: nothing folds, splits, stems or escapes
// the words made of them.
const letters = 'bcfgkpqvwxz';
const idLetters = 6;

/**
 * Gives out words to plant. All begin and end alike, so that one search finds them all; the end is found also where an
 * index leaves out what a word has in common with the one before it.
 */
export class Canaries {
  readonly head: string;
  readonly tail: string;
  readonly planted = new Map<string, Canary>();

  /** @param taken whether a sequence of letters occurs in the library already */
  constructor(taken: (letters: string) => boolean = () => false) {
    this.head = unused('qzxkvbg', taken);
    this.tail = unused('gvkxqzc', taken);
  }

  /** The first word in a text, in small letters, that was planted. */
  in(text: string): Canary | undefined {
    const whole = new RegExp(`${this.head}[${letters}]{${idLetters}}${this.tail}`, 'g');
    for (const [word] of text.matchAll(whole)) {
      const planted = this.planted.get(word);
      if (planted) return planted;
    }
    return undefined;
  }

  /** A new word for a place. */
  plant(place: string): string {
    let rest = this.planted.size;
    let id = '';
    for (let i = 0; i < idLetters; i++) {
      id = letters[rest % letters.length]! + id;
      rest = Math.floor(rest / letters.length);
    }
    const word = `${this.head}${id}${this.tail}`;
    this.planted.set(word, { word, place });
    return word;
  }
}

function unused(first: string, taken: (letters: string) => boolean): string {
  let word = first;
  for (let turn = 0; taken(word); turn++) word = `${word.slice(1)}${letters[turn % letters.length]}`;
  return word;
}
