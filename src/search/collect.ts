import type { DocumentKind, SearchDocument } from './document.ts';
import { GroupFinder, type Phrase } from './group-finder.ts';
import { groupLists } from './group-lists.ts';
import { addOccurrences, type FieldLengths, impactsOf, type Occurrences } from './occurrences.ts';
import type { Postings } from './postings.ts';
import { quantize } from './postings.ts';
import { averageLengths, isText, searchFields } from './ranking.ts';
import { isSpelling } from './spelling.ts';
import { formsOf, pairsOf, termOf } from './terms.ts';
import type { WordGroup } from './word-groups.ts';
import { type Word, wordsOf } from './words.ts';

/** What a written word adds to the index: its first term, numbers of its terms and of its spellings. */
interface WordEntries {
  first: string;
  terms: number[];
  spellings: number[];
  /** Groups of words that one of its terms is a member of. */
  groups: number[];
  /** Phrases that end with its first term. */
  phrases: readonly Phrase[];
  /** How often it stands in the field that was counted last, by the field's number in the order of counting. */
  count: number;
  countedIn: number;
}

/** Written words whose entries are remembered; beyond this the memory is emptied, which costs time only. */
const rememberedWords = 600_000;

/** Counts the words of documents, field by field. */
export class Collector {
  readonly #groups: readonly WordGroup[];
  readonly #finder: GroupFinder;
  readonly #groupOccurrences: Occurrences[];
  readonly #termNumbers = new Map<string, number>();
  readonly #occurrences: Occurrences[] = [];
  readonly #spellingNumbers = new Map<string, number>();
  readonly #spellingCounts: number[] = [];
  /** The last document that used each spelling. */
  readonly #spellingUsers: number[] = [];
  readonly #lengths: Uint32Array[] = [];
  readonly #kinds: DocumentKind[] = [];
  readonly #remembered = new Map<string, WordEntries>();
  #fieldsCounted = 0;

  /** @param groups words that find each other */
  constructor(groups: readonly WordGroup[]) {
    this.#groups = groups;
    this.#finder = new GroupFinder(groups);
    this.#groupOccurrences = groups.map(() => []);
  }

  /** Documents are numbered in the order in which they are added. */
  add(document: SearchDocument): void {
    const number = this.#kinds.push(document.kind) - 1;
    const lengths = new Uint32Array(searchFields.length);
    for (const [field, { read }] of searchFields.entries())
      lengths[field] = this.#count(read(document), number, field);
    this.#lengths.push(lengths);
  }

  /** Every key of the table of terms in order, with its postings: the terms and the lists of groups. */
  *terms(): Generator<[string, Postings]> {
    const lengths = this.#fieldLengths();
    const lists = groupLists(this.#groups, this.#groupOccurrences, lengths, this.#kinds);
    for (const key of [...this.#termNumbers.keys(), ...lists.keys()].sort()) {
      const number = this.#termNumbers.get(key);
      yield [key, number === undefined ? lists.get(key)! : this.#postings(number, lengths)];
    }
  }

  /** Every spelling, unordered, with the number of documents that use it. */
  *spellings(): Generator<[string, number]> {
    for (const [spelling, number] of this.#spellingNumbers) yield [spelling, this.#spellingCounts[number]!];
  }

  #fieldLengths(): FieldLengths {
    const averages = averageLengths(this.#kinds, this.#lengths);
    return { lengths: this.#lengths, averages: this.#kinds.map(kind => averages.get(kind)!) };
  }

  #postings(term: number, lengths: FieldLengths): Postings {
    const { documents, impacts } = impactsOf(this.#occurrences[term]!, lengths);
    return {
      frequency: documents.filter(document => isText(this.#kinds[document]!)).length,
      documents: Uint32Array.from(documents),
      impacts: Uint8Array.from(impacts, quantize),
    };
  }

  /** Adds the words of one field; returns how many terms it has. */
  #count(texts: string[], document: number, field: number): number {
    const counting = ++this.#fieldsCounted;
    const counted: WordEntries[] = [];
    for (const text of texts) {
      const read: WordEntries[] = [];
      for (const word of wordsOf(text)) {
        const entries = this.#entriesOf(word);
        if (entries.countedIn === counting) entries.count++;
        else {
          entries.countedIn = counting;
          entries.count = 1;
          counted.push(entries);
        }
        if (entries.phrases.length > 0)
          for (const group of groupsEnding(entries.phrases, read))
            addOccurrences(this.#groupOccurrences[group]!, document, field, 1);
        read.push(entries);
      }
    }
    let length = 0;
    for (const { terms, spellings, groups, count } of counted) {
      for (const term of terms) addOccurrences(this.#occurrences[term]!, document, field, count);
      for (const group of groups) addOccurrences(this.#groupOccurrences[group]!, document, field, count);
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
    const written = [...new Set([...forms.map(termOf), ...pairsOf(word)])];
    const terms = written.map(term => {
      const number = numberIn(this.#termNumbers, term);
      this.#occurrences[number] ??= [];
      return number;
    });
    const spellings = forms.filter(isSpelling).map(form => {
      const number = numberIn(this.#spellingNumbers, form);
      this.#spellingCounts[number] ??= 0;
      return number;
    });
    const first = written[0] ?? '';
    const groups = this.#finder.ofWord(written);
    const phrases = this.#finder.endingWith(first);
    const entries = { first, terms, spellings, groups, phrases, count: 0, countedIn: 0 };
    this.#remembered.set(word.text, entries);
    return entries;
  }
}

/** The groups of which a phrase ends after the words read so far. */
function groupsEnding(phrases: readonly Phrase[], read: readonly WordEntries[]): Set<number> {
  const ended = phrases.filter(
    ({ before }) =>
      before.length <= read.length &&
      before.every((term, i) => read[read.length - before.length + i]!.first === term),
  );
  return new Set(ended.map(({ group }) => group));
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
