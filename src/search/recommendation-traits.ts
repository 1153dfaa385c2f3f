import { stopWords } from './stop-words.ts';
import { formsOf, termOf } from './terms.ts';
import type { Trait } from './traits.ts';
import { type WrittenWord, wordTextsOf, writtenWord } from './words.ts';

/** A part of an identifier beside the whole. */
const partWeight = 0.4;
/** Two letters of a script without spaces: a word of it is several. */
const bigramWeight = 0.4;

/** What gives the traits of what recommendations say, each word looked at once. */
export function recommendationTraits(): (text: string) => Trait[] {
  const known = new Map<string, Trait[]>();
  return text => traitsOf(text, known);
}

/** The words of a text that say something, each once. What a word says is left to how few texts have it. */
function traitsOf(text: string, known: Map<string, Trait[]>): Trait[] {
  const traits = new Map<string, Trait>();
  for (const word of wordTextsOf(text.replace(/https?:\/\/\S+/g, ' '))) {
    if (!known.has(word)) known.set(word, traitsOfWord(writtenWord(word)));
    for (const trait of known.get(word)!) if (!traits.has(trait.key)) traits.set(trait.key, trait);
  }
  return [...traits.values()];
}

const traitsOfWord = (word: WrittenWord): Trait[] =>
  formsOf(word).flatMap((form, part) =>
    stopWords.has(form) || isFigure(form)
      ? []
      : { kind: 'word', key: termOf(form), name: form, weight: weightOf(word, part) },
  );

const weightOf = ({ bigram }: WrittenWord, part: number): number =>
  bigram ? bigramWeight : part > 0 ? partWeight : 1;

const isFigure = (form: string): boolean => /^[\d.,:\-+/_x%]+\p{L}{0,3}$/u.test(form);
