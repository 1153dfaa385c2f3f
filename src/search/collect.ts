import type { SearchDocument } from './document.ts';
import { averageLengths, fieldFrequency, saturate, searchFields } from './ranking.ts';
import type { Postings } from './postings.ts';
import { quantize } from './postings.ts';
import { isSpelling } from './spelling.ts';
import { formsOf, termOf } from './terms.ts';
import { wordsOf } from './words.ts';

/** What a written word adds to the index: numbers of its terms and of its spellings. */
interface WordEntries {
  terms: number[];
  spellings: number[];
}

/** Written words whose entries are remembered; beyond this the memory is emptied, which costs time only. */
const rememberedWords = 200_000;

/**
 * Counts the words of documents, field by field. An occurrence is one number, `document << 11 | field << 8 | count`,
 * so that ten thousand reports fit in some hundred megabytes.
 */
export class Collector {
  readonly #termNumbers = new Map<string, number>();
  readonly #occurrences: number[][] = [];
  readonly #spellingNumbers = new Map<string, number>();
  readonly #spellingCounts: number[] = [];
  readonly #lengths: Uint32Array[] = [];
  readonly #kinds: string[] = [];
  readonly #remembered = new Map<string, WordEntries>();

  /** Documents are numbered in the order in which they are added. */
  add(document: SearchDocument): void {
    const number = this.#kinds.push(document.kind) - 1;
    const spellings = new Set<number>();
    const lengths = new Uint32Array(searchFields.length);
    for (const [field, { read }] of searchFields.entries()) {
      const counts = new Map<number, number>();
      for (const text of read(document)) lengths[field]! += this.#count(text, counts, spellings);
      for (const [term, count] of counts)
        this.#occurrences[term]!.push((number << 11) | (field << 8) | Math.min(count, 255));
    }
    for (const spelling of spellings) this.#spellingCounts[spelling]!++;
    this.#lengths.push(lengths);
  }

  /** Every term in order, with its postings. */
  *terms(): Generator<[string, Postings]> {
    const averages = averageLengths(this.#kinds, this.#lengths);
    for (const term of [...this.#termNumbers.keys()].sort()) {
      const frequencies = new Map<number, number>();
      for (const occurrence of this.#occurrences[this.#termNumbers.get(term)!]!) {
        const document = occurrence >> 11;
        const field = (occurrence >> 8) & 7;
        const length = this.#lengths[document]![field]!;
        const average = averages.get(this.#kinds[document]!)![field]!;
        const share = fieldFrequency(searchFields[field]!, occurrence & 255, length, average);
        frequencies.set(document, (frequencies.get(document) ?? 0) + share);
      }
      const documents = Uint32Array.from(frequencies.keys()).sort();
      const impacts = Uint8Array.from(documents, document => quantize(saturate(frequencies.get(document)!)));
      yield [term, { frequency: documents.length, documents, impacts }];
    }
  }

  /** Every spelling, unordered, with the number of documents that use it. */
  *spellings(): Generator<[string, number]> {
    for (const [spelling, number] of this.#spellingNumbers) yield [spelling, this.#spellingCounts[number]!];
  }

  #count(text: string, counts: Map<number, number>, spellings: Set<number>): number {
    let length = 0;
    for (const word of wordsOf(text)) {
      let entries = this.#remembered.get(word.text);
      if (!entries) {
        if (this.#remembered.size >= rememberedWords) this.#remembered.clear();
        entries = this.#entriesOf(formsOf(word));
        this.#remembered.set(word.text, entries);
      }
      for (const term of entries.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const spelling of entries.spellings) spellings.add(spelling);
      length += entries.terms.length;
    }
    return length;
  }

  #entriesOf(forms: string[]): WordEntries {
    const terms = [...new Set(forms.map(termOf))].map(term => {
      const number = numberIn(this.#termNumbers, term);
      this.#occurrences[number] ??= [];
      return number;
    });
    const spellings = forms.filter(isSpelling).map(form => {
      const number = numberIn(this.#spellingNumbers, form);
      this.#spellingCounts[number] ??= 0;
      return number;
    });
    return { terms, spellings };
  }
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
