import type { TextSection } from '../markup/context.ts';
import { commonTerms } from './common-words.ts';
import { signaturesOf } from './signature.ts';
import { errorLines } from './signature-lines.ts';
import { stopWords } from './stop-words.ts';
import { formsOf, termOf } from './terms.ts';
import { type WrittenWord, wordTextsOf, writtenWord } from './words.ts';

/** What is read of a report to compare it with others. */
export interface TraitSource {
  title: string;
  issue: string;
  causes: readonly string[];
  services: readonly string[];
  tags: readonly string[];
  /** Their names say who wrote it, not what it is about. */
  authors: readonly string[];
  sections: readonly TextSection[];
}

export type TraitKind = 'service' | 'tag' | 'error' | 'word';

/** Something a report has that another may have too. */
export interface Trait {
  kind: TraitKind;
  /** The same where two reports share it; of a word its term, of anything else with a blank, which no term holds. */
  key: string;
  /** As the report writes it. */
  name: string;
  /** How much the report is about it, from 0 to 1, whatever other reports have. */
  weight: number;
}

/** How much an occurrence counts; code repeats itself, and headings are mostly the template's. */
const fieldWeights = { title: 3, issue: 2, causes: 2, prose: 1, code: 0.5 } as const;
/** A part of an identifier beside the whole. */
const partWeight = 0.4;
/** Two letters of a script without spaces: a word of it is several, and many stand in many words. */
const bigramWeight = 0.1;
/** Occurrences at which a word counts half; more say little more (saturation, as in BM25). */
const halfAt = 3;
const labelWeights = { service: 0.5, tag: 0.4 } as const;
/** An error line, over all the signatures it is known by. */
const errorWeight = 0.4;
/** Error lines read of a report; a pasted log may hold thousands. */
const mostErrors = 40;
/** Words kept of a report, the weightiest first; the rest stands in it once. */
const mostWords = 200;

/**
 * What two reports can share, the weightiest words first. One analyzer with the search: its words, parts and stems.
 * @param known the terms of words met before: one for all reports of a library saves most of the work
 */
export function traitsOf(source: TraitSource, known = new TellingTerms()): Trait[] {
  const ownNames = new Set(
    source.authors.flatMap(wordTextsOf).flatMap(word => known.of(word).map(({ term }) => term)),
  );
  const counts = new Map<string, { name: string; count: number }>();
  for (const [word, count] of occurrencesIn(source))
    for (const { term, name, share } of known.of(word)) {
      if (ownNames.has(term)) continue;
      const counted = counts.get(term);
      if (counted) counted.count += count * share;
      else counts.set(term, { name, count: count * share });
    }
  const words = Array.from(
    counts,
    ([key, { name, count }]): Trait => ({ kind: 'word', key, name, weight: count / (count + halfAt) }),
  );
  words.sort((a, b) => b.weight - a.weight || b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
  return [
    ...labels('service', source.services),
    ...labels('tag', source.tags),
    ...errors(source.sections),
    ...words.slice(0, mostWords),
  ];
}

/** Each word of a report once, in order, with how much its occurrences count. */
function occurrencesIn({ title, issue, causes, sections }: TraitSource): Map<string, number> {
  const found = new Map<string, number>();
  const read = (text: string, weight: number): void => {
    for (const word of wordTextsOf(withoutAddresses(text))) found.set(word, (found.get(word) ?? 0) + weight);
  };
  read(title, fieldWeights.title);
  read(issue, fieldWeights.issue);
  for (const cause of causes) read(cause, fieldWeights.causes);
  for (const { prose, code } of sections) {
    read(prose, fieldWeights.prose);
    read(code, fieldWeights.code);
  }
  return found;
}

const labels = (kind: 'service' | 'tag', names: readonly string[]): Trait[] =>
  [...new Map(names.map(name => [`${kind} ${name.toLowerCase()}`, name]))].map(([key, name]) => ({
    kind,
    key,
    name,
    weight: labelWeights[kind],
  }));

function errors(sections: readonly TextSection[]): Trait[] {
  const lines = [...new Set(sections.flatMap(section => [...errorLines(section)]))].slice(0, mostErrors);
  const found = new Map<string, Trait>();
  for (const line of lines) {
    const signatures = signaturesOf(line);
    // Equal parts of one line's square, since the parts of a vector add up as squares.
    const weight = errorWeight / Math.sqrt(signatures.length);
    for (const { key } of signatures)
      if (!found.has(`error ${key}`))
        found.set(`error ${key}`, { kind: 'error', key: `error ${key}`, name: line.trim(), weight });
  }
  return [...found.values()];
}

/** Addresses lead to other texts, and who is spoken to is not what is spoken of. */
const withoutAddresses = (text: string): string =>
  text.replace(/https?:\/\/\S+|(?<!\S)@[\w-]+(?![\w/])/g, ' ');

/** A term of a word, as it is written there, with the share of the word that it is. */
interface TermOfWord {
  term: string;
  name: string;
  share: number;
}

/** The terms of words, each word looked at once: reports repeat theirs. */
export class TellingTerms {
  readonly #known = new Map<string, TermOfWord[]>();

  of(word: string): TermOfWord[] {
    let terms = this.#known.get(word);
    if (!terms) {
      terms = termsOf(writtenWord(word));
      this.#known.set(word, terms);
    }
    return terms;
  }
}

/** Words with hyphens between them, as prose has them; other signs make a name. */
const compound = /^\p{Ll}+(?:-\p{Ll}+)+$/u;

/** A word's terms that can tell two incidents apart. */
function termsOf(word: WrittenWord): TermOfWord[] {
  const forms = formsOf(word);
  // `on-call` says no more than its parts do.
  if (compound.test(word.text) && !forms.slice(1).some(saysSomething)) return [];
  return forms.flatMap((form, part) => {
    if (!saysSomething(form)) return [];
    const term = termOf(form);
    if (part > 0) return [{ term, name: form, share: partWeight }];
    return [{ term, name: word.text, share: word.bigram ? bigramWeight : 1 }];
  });
}

const saysSomething = (form: string): boolean =>
  !stopWords.has(form) && isTelling(form) && !commonTerms.has(termOf(form));

const figure = /^[~v]?[\d.,:\-+/_x%]+(?:ms|s|m|min|h|d|k|kb|mb|gb|tb|kib|mib|gib|th|am|pm|utc|px)?$/;

/** Not a figure, a date, a commit or a word too short to mean one thing. */
const isTelling = (form: string): boolean =>
  form.length >= (/^[\x20-\x7e]+$/.test(form) ? 3 : 2) &&
  !figure.test(form) &&
  !(/^[0-9a-f]{7,}$/.test(form) && /\d/.test(form));
