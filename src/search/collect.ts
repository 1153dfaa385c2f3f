import type { SearchDocument } from './document.ts';
import { averageLengths, fieldFrequency, saturate, searchFields } from './ranking.ts';
import type { Postings } from './postings.ts';
import { quantize } from './postings.ts';
import { isSpelling } from './spelling.ts';
import { formsOf, pairsOf, termOf } from './terms.ts';
import { type Word, wordsOf } from './words.ts';

/** What a written word adds to the index: numbers of its terms and of its spellings. */
interface WordEntries {
  terms: number[];
  spellings: number[];
}

/** Written words whose entries are remembered; beyond this the memory is emptied, which costs time only. */
const rememberedWords = 600_000;

/**
 * Counts the words of documents, field by field. An occurrence is one number, `document << 11 | field << 8 | count`,
 * so that ten thousand reports fit in some hundred megabytes.
 */
export class Collector {
  readonly #termNumbers = new Map<string, number>();
  readonly #occurrences: number[][] = [];
  readonly #spellingNumbers = new Map<string, number>();
  readonly #spellingCounts: number[] = [];
  /** The last document that used each spelling. */
  readonly #spellingUsers: number[] = [];
  readonly #lengths: Uint32Array[] = [];
  readonly #kinds: string[] = [];
  readonly #remembered = new Map<string, WordEntries>();

  /** Documents are numbered in the order in which they are added. */
  add(document: SearchDocument): void {
    const number = this.#kinds.push(document.kind) - 1;
    const lengths = new Uint32Array(searchFields.length);
    for (const [field, { read }] of searchFields.entries())
      lengths[field] = this.#count(read(document), number, field);
    this.#lengths.push(lengths);
  }

  /** Every term in order, with its postings. */
  *terms(): Generator<[string, Postings]> {
    const averages = averageLengths(this.#kinds, this.#lengths);
    for (const term of [...this.#termNumbers.keys()].sort()) {
      const documents: number[] = [];
      const frequencies: number[] = [];
      for (const occurrence of this.#occurrences[this.#termNumbers.get(term)!]!) {
        const document = occurrence >> 11;
        const field = (occurrence >> 8) & 7;
        const length = this.#lengths[document]![field]!;
        const average = averages.get(this.#kinds[document]!)![field]!;
        const share = fieldFrequency(searchFields[field]!, occurrence & 255, length, average);
        if (documents.at(-1) === document) frequencies[documents.length - 1]! += share;
        else frequencies[documents.push(document) - 1] = share;
      }
      yield [
        term,
        {
          frequency: documents.length,
          documents: Uint32Array.from(documents),
          impacts: Uint8Array.from(frequencies, frequency => quantize(saturate(frequency))),
        },
      ];
    }
  }

  /** Every spelling, unordered, with the number of documents that use it. */
  *spellings(): Generator<[string, number]> {
    for (const [spelling, number] of this.#spellingNumbers) yield [spelling, this.#spellingCounts[number]!];
  }

  /** Adds the words of one field; returns how many terms it has. */
  #count(texts: string[], document: number, field: number): number {
    const words = new Map<string, { word: Word; count: number }>();
    for (const text of texts)
      for (const word of wordsOf(text)) {
        const known = words.get(word.text);
        if (known) known.count++;
        else words.set(word.text, { word, count: 1 });
      }
    let length = 0;
    for (const { word, count } of words.values()) {
      const { terms, spellings } = this.#entriesOf(word);
      for (const term of terms) addOccurrences(this.#occurrences[term]!, document, field, count);
      for (const spelling of spellings) {
        if (this.#spellingUsers[spelling] === document) continue;
        this.#spellingUsers[spelling] = document;
        this.#spellingCounts[spelling]!++;
      }
      length += terms.length * count;
    }
    return length;
  }

  #entriesOf(word: Word): WordEntries {
    const known = this.#remembered.get(word.text);
    if (known) return known;
    if (this.#remembered.size >= rememberedWords) this.#remembered.clear();
    const forms = formsOf(word);
    const terms = [...new Set([...forms.map(termOf), ...pairsOf(word)])].map(term => {
      const number = numberIn(this.#termNumbers, term);
      this.#occurrences[number] ??= [];
      return number;
    });
    const spellings = forms.filter(isSpelling).map(form => {
      const number = numberIn(this.#spellingNumbers, form);
      this.#spellingCounts[number] ??= 0;
      return number;
    });
    const entries = { terms, spellings };
    this.#remembered.set(word.text, entries);
    return entries;
  }
}

/** Words come document by document and field by field, so that only the last occurrence can be of the same place. */
function addOccurrences(occurrences: number[], document: number, field: number, count: number): void {
  const place = (document << 3) | field;
  const last = occurrences.length - 1;
  const same = last >= 0 && occurrences[last]! >> 8 === place ? occurrences.pop()! & 255 : 0;
  occurrences.push((place << 8) | Math.min(same + count, 255));
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
