import type { SearchDocument } from '../document.ts';
import { signaturesIn } from '../document-signatures.ts';
import { GroupFinder, type Phrase } from '../group-finder.ts';
import { documentLanguage } from '../languages/document-language.ts';
import type { Language } from '../languages/function-words.ts';
import { searchFields } from '../ranking.ts';
import { isSpelling } from '../spelling.ts';
import { formsOf, pairsOf, termOf } from '../terms.ts';
import type { WordGroup } from '../word-groups.ts';
import { wordTextsOf, writtenWord } from '../words.ts';
import { numbers16, numbers32 } from './numbers.ts';
import { placeOf, type Segment, spellingMark } from './segment.ts';

/** What a written word adds to the index. */
interface WordEntries {
  /** Its first term. */
  first: string;
  /** Numbers of its terms and of the groups that one of them is a member of. */
  keys: number[];
  /** How many of these are terms. */
  terms: number;
  /** Numbers of its spellings. */
  spellings: number[];
  /** Phrases that end with its first term. */
  phrases: readonly Phrase[];
  /** How often it stands in the field that was counted last, by the field's number in the order of counting. */
  count: number;
  countedIn: number;
}

/** Written words whose entries are remembered; beyond this the memory is emptied, which costs time only. */
const rememberedWords = 600_000;

/** Counts the words of documents, field by field. */
export class WordCounter {
  readonly #finder: GroupFinder;
  readonly #numbers = new Map<string, number>();
  readonly #remembered = new Map<string, WordEntries>();
  readonly #keys: string[];
  /** By key the count in the field at hand, and the last document that it was noted for. */
  #counts = new Uint32Array(1 << 16);
  #noted = new Int32Array(1 << 16).fill(-1);
  readonly #starts = numbers32();
  readonly #held = numbers32();
  readonly #places = numbers16();
  readonly #lengths = numbers32();
  readonly #signatures = numbers32();
  readonly #signatureStarts = numbers32();
  readonly #languages: (Language | undefined)[] = [];
  #fieldsCounted = 0;

  /** @param groups words that find each other */
  constructor(groups: readonly WordGroup[]) {
    this.#finder = new GroupFinder(groups);
    this.#keys = groups.map(() => '');
  }

  add(document: SearchDocument): void {
    const number = this.#languages.push(documentLanguage(document)) - 1;
    this.#starts.push(this.#held.length);
    for (const [field, { read }] of searchFields.entries())
      this.#lengths.push(this.#count(read(document), number, field));
    this.#signatureStarts.push(this.#signatures.length);
    for (const key of signaturesIn(document)) this.#signatures.push(key);
  }

  /** What was counted; nothing may be added afterwards. */
  finish(): Segment {
    this.#starts.push(this.#held.length);
    this.#signatureStarts.push(this.#signatures.length);
    return {
      keys: this.#keys,
      starts: this.#starts.finish(),
      held: this.#held.finish(),
      places: this.#places.finish(),
      lengths: this.#lengths.finish(),
      signatures: this.#signatures.finish(),
      signatureStarts: this.#signatureStarts.finish(),
      languages: this.#languages,
    };
  }

  /** Adds the words of one field; returns how many terms it has. */
  #count(texts: string[], document: number, field: number): number {
    const counting = ++this.#fieldsCounted;
    const counted: WordEntries[] = [];
    const touched: number[] = [];
    for (const text of texts) {
      const read: WordEntries[] = [];
      for (const word of wordTextsOf(text)) {
        const entries = this.#entriesOf(word);
        if (entries.countedIn === counting) entries.count++;
        else {
          entries.countedIn = counting;
          entries.count = 1;
          counted.push(entries);
        }
        if (entries.phrases.length > 0)
          for (const group of groupsEnding(entries.phrases, read)) this.#touch(group, 1, touched);
        read.push(entries);
      }
    }
    let length = 0;
    for (const { keys, terms, spellings, count } of counted) {
      for (const key of keys) this.#touch(key, count, touched);
      for (const spelling of spellings) this.#note(spelling, document);
      length += terms * count;
    }
    for (const key of touched) {
      this.#held.push(key);
      this.#places.push(placeOf(field, this.#counts[key]!));
      this.#counts[key] = 0;
    }
    return length;
  }

  #touch(key: number, count: number, touched: number[]): void {
    if (this.#counts[key] === 0) touched.push(key);
    this.#counts[key]! += count;
  }

  /** Notes a spelling once a document. */
  #note(spelling: number, document: number): void {
    if (this.#noted[spelling] === document) return;
    this.#noted[spelling] = document;
    this.#held.push(spelling);
    this.#places.push(placeOf(0, 1));
  }

  #entriesOf(text: string): WordEntries {
    const known = this.#remembered.get(text);
    if (known) return known;
    const word = writtenWord(text);
    if (this.#remembered.size >= rememberedWords) this.#remembered.clear();
    const forms = formsOf(word);
    const written = [...new Set([...forms.map(termOf), ...pairsOf(word)])];
    const first = written[0] ?? '';
    const entries = {
      first,
      keys: [...written.map(term => this.#numberOf(term)), ...this.#finder.ofWord(written)],
      terms: written.length,
      spellings: forms.filter(isSpelling).map(form => this.#numberOf(spellingMark + form)),
      phrases: this.#finder.endingWith(first),
      count: 0,
      countedIn: 0,
    };
    this.#remembered.set(text, entries);
    return entries;
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.push(key) - 1;
    this.#numbers.set(key, number);
    if (number >= this.#counts.length) {
      const [counts, noted] = [this.#counts, this.#noted];
      this.#counts = new Uint32Array(counts.length * 2);
      this.#counts.set(counts);
      this.#noted = new Int32Array(counts.length * 2).fill(-1);
      this.#noted.set(noted);
    }
    return number;
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
