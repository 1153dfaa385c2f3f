import type { GroupTier } from './group-key.ts';
import { groupTerms } from './group-terms.ts';
import { mayBeHash, sameHashes } from './hash-terms.ts';
import type { IndexSource } from './index-source.ts';
import { languageOf } from './languages/detect.ts';
import { functionWordsOf, wordForms } from './languages/word-forms.ts';
import { pairsIn } from './pair-terms.ts';
import type { Postings } from './postings.ts';
import type { RankingWeights } from './ranking-weights.ts';
import { isSpelling, nearestSpellings } from './spelling.ts';
import { stopWords } from './stop-words.ts';
import { formsOf, isName, termOf } from './terms.ts';
import { wordsOf } from './words.ts';

/** A term that a query looks for, with what it counts and where it stands. */
export interface QueryTerm {
  term: string;
  /** 1 for what was typed; less for a part of it, a longer word or a guess. */
  weight: number;
  postings: Postings;
  /** The word of the query it comes from, as it was typed. */
  typed: string;
  /** What it is to that word. */
  origin: 'word' | 'part' | 'longer' | 'corrected' | GroupTier;
  /** The word that a mistyped one was taken for. */
  meant?: string;
}

/** The last word while it is being typed: what it begins is as good as what it is. */
const unfinishedWeight = 0.9;
/** A commit of which more or fewer digits are written. */
const hashWeight = 0.95;
const mostLonger = 5;
/** Words of a query that are looked up; a pasted log may hold thousands. */
const mostWords = 64;

export interface QueryOptions {
  /** The last word may not be finished. */
  typing?: boolean;
}

/** Looks up every word of a query: whole, in parts, as the beginning of longer words, corrected where unknown, and by words of its meaning. */
export async function queryTerms(
  text: string,
  source: IndexSource,
  options: QueryOptions,
  weights: RankingWeights,
): Promise<QueryTerm[]> {
  const words = queryWords(text);
  const unfinished = options.typing && /[\p{L}\p{N}]$/u.test(text) ? words.at(-1) : undefined;
  const found = await Promise.all([
    ...words.map(word => lookUp(word, source, word === unfinished, weights)),
    ...pairsIn(text).map(({ typed, term }) =>
      lookUpTerm(term, { typed, origin: 'part', weight: weights.pair }, source),
    ),
    groupTerms(text, source, weights),
  ]);
  const strongest = new Map<string, QueryTerm>();
  for (const term of found.flat())
    if (term.weight > (strongest.get(term.term)?.weight ?? 0)) strongest.set(term.term, term);
  return modest([...strongest.values()]);
}

/** An alternative never tells more than the word that was typed, where that word is in the library. */
function modest(terms: QueryTerm[]): QueryTerm[] {
  const frequencies = new Map(
    terms.flatMap(({ origin, typed, postings }) => (origin === 'word' ? [[typed, postings.frequency]] : [])),
  );
  return terms.map(term => {
    const least = term.postings.means ? (frequencies.get(term.typed) ?? 0) : 0;
    if (term.postings.frequency >= least) return term;
    return { ...term, postings: { ...term.postings, frequency: least } };
  });
}

/** A word of a query with the forms it is looked up by. */
export interface QueryWord {
  typed: string;
  forms: string[];
  /** By its letters or its neighbours no English word. */
  foreign: boolean;
  /** Says nothing in the language of the query but which language it is. */
  functional: boolean;
}

/** Each word worth looking up; English ones that say nothing only if there are no others. */
export function queryWords(text: string): QueryWord[] {
  const words = new Map<string, QueryWord>();
  for (const word of wordsOf(text)) {
    const forms = formsOf(word);
    if (forms.length > 0 && !words.has(forms[0]!))
      words.set(forms[0]!, {
        typed: word.text,
        forms,
        foreign: /[^ -~]/.test(word.text),
        functional: false,
      });
  }
  const language = languageOf([...words.keys()]);
  const functionWords = functionWordsOf(language);
  if (language !== 'en')
    for (const [whole, word] of words) {
      word.functional = functionWords.has(whole);
      word.foreign = !word.functional;
    }
  const telling = [...words].filter(([whole]) => !stopWords.has(whole)).map(([, word]) => word);
  return (telling.length > 0 ? telling : [...words.values()]).slice(0, mostWords);
}

async function lookUp(
  word: QueryWord,
  source: IndexSource,
  unfinished: boolean,
  weights: RankingWeights,
): Promise<QueryTerm[]> {
  const { typed, forms } = word;
  const hashes = mayBeHash(forms[0]!) ? await sameHashes(forms[0]!, source) : [];
  const found = await Promise.all(
    forms.map(async (form, part): Promise<QueryTerm[]> => {
      if (part > 0 && (stopWords.has(form) || /^\d{1,2}$|^.$/.test(form))) return [];
      const own = {
        typed,
        origin: part === 0 ? 'word' : 'part',
        weight: part > 0 ? weights.part : word.functional ? weights.functionWord : 1,
      } as const;
      const exact = await lookUpTerm(termOf(form), own, source);
      const longer =
        part === 0 && isWord(form) ? await longerWords(form, own, source, unfinished, weights) : [];
      const inflected = (
        part === 0 && (word.foreign || exact.length + longer.length === 0)
          ? await wordForms(form, source)
          : []
      ).map((found): QueryTerm => ({ ...own, ...found, weight: weights.form, origin: 'longer' }));
      if (exact.length + longer.length + inflected.length > 0) return [...exact, ...longer, ...inflected];
      return isSpelling(form) && (part > 0 || forms.length === 1)
        ? corrected(form, own, source, weights)
        : [];
    }),
  );
  return [
    ...hashes.map(hash => ({ ...hash, typed, origin: 'longer' as const, weight: hashWeight })),
    ...found.flat(),
  ];
}

type Own = Omit<QueryTerm, 'term' | 'postings'>;

async function lookUpTerm(term: string, own: Own, source: IndexSource): Promise<QueryTerm[]> {
  const postings = (await source.termsAround(term)).get(term);
  return postings ? [{ ...own, term, postings }] : [];
}

/** One letter of a script without spaces is a word too, which the index holds within pairs only. */
const isWord = (form: string): boolean => (form.length >= 4 && !isName(form)) || /^\p{Lo}$/u.test(form);

/** The most frequent longer words, of those that stand in the file that was fetched for the word itself. */
async function longerWords(
  form: string,
  own: Own,
  source: IndexSource,
  unfinished: boolean,
  weights: RankingWeights,
): Promise<QueryTerm[]> {
  const stem = termOf(form);
  const beginning = unfinished ? form : stem;
  const longer = Array.from(await source.termsAround(stem), ([term, postings]) => ({ term, postings }))
    .filter(({ term }) => term.startsWith(beginning) && term !== stem && (unfinished || !isName(term)))
    .sort((a, b) => b.postings.frequency - a.postings.frequency)
    .slice(0, mostLonger);
  const weight = unfinished ? unfinishedWeight : weights.longer / longer.length;
  return longer.map(found => ({ ...own, ...found, weight, origin: 'longer' }));
}

async function corrected(
  form: string,
  own: Own,
  source: IndexSource,
  weights: RankingWeights,
): Promise<QueryTerm[]> {
  const weight = own.weight * weights.corrected;
  for (const initial of new Set([form[0]!, form[1]!])) {
    const words = nearestSpellings(form, await source.spellingsNear(form, initial));
    const terms = await Promise.all(
      words.map(word =>
        lookUpTerm(termOf(word), { ...own, weight, origin: 'corrected', meant: word }, source),
      ),
    );
    if (words.length > 0) return terms.flat();
  }
  return [];
}
