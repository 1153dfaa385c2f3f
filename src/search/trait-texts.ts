import type { LibraryRecommendation, LibraryReport } from '../library/entries.ts';
import { recommendationTraits } from './recommendation-traits.ts';
import { type TraitTable, traitTable } from './trait-table.ts';
import { TellingTerms, type TraitSource, traitsOf } from './traits.ts';

/** A text to be compared with others. */
export interface TraitText {
  /** Equal keys mean equal traits. */
  key: string;
  /** A report, or what a recommendation says. */
  source: TraitSource | string;
}

export const reportTexts = (reports: readonly LibraryReport[]): TraitText[] =>
  reports.map(({ title, data, compiled, digest }) => {
    const { issue, causes, services, tags, authors } = data;
    const source = { title, issue, causes, services, tags, authors, sections: compiled.sections };
    return { key: digest, source };
  });

export const recommendationTexts = (
  recommendations: readonly Pick<LibraryRecommendation, 'text'>[],
): TraitText[] => recommendations.map(({ text }) => ({ key: text, source: text }));

/** The traits of texts, each word looked at once. */
export function traitsOfTexts(texts: readonly TraitText[]): TraitTable {
  const terms = new TellingTerms();
  const ofRecommendation = recommendationTraits();
  return traitTable(
    texts.map(({ source }) =>
      typeof source === 'string' ? ofRecommendation(source) : traitsOf(source, terms),
    ),
  );
}
