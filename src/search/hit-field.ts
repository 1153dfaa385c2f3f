import type { HitField } from './answer.ts';
import { termsIn } from './excerpt.ts';
import type { Weights } from './looked-for.ts';
import { searchFields } from './ranking.ts';
import { readWordsOf } from './read-words.ts';
import type { StoredDocument } from './stored.ts';

/**
 * The field that contributed most to a hit: each counts the terms it holds, as much as they tell and as much as
 * ranking values the field. What a recommendation says is its title.
 * @returns the field, and all that the document holds of what was looked for
 */
export function fieldOf(
  document: StoredDocument,
  weights: Weights,
): { field: HitField; present: ReadonlySet<string> } {
  const texts: [HitField, string[]][] = [
    [document.kind === 'recommendation' ? 'recommendations' : 'title', [document.title]],
    ['issue', [document.issue ?? '']],
    ['causes', document.causes ?? []],
    ['heading', document.sections.map(([, heading]) => heading)],
    ['prose', document.sections.map(([, , prose]) => prose)],
    ['code', document.sections.map(([, , , code]) => code)],
    ['labels', [document.id, ...document.services, ...document.tags]],
  ];
  const read = readWordsOf(document);
  let best: HitField = 'prose';
  let most = 0;
  const present = new Set<string>();
  for (const [field, parts] of texts) {
    const terms = termsIn(parts, read, weights);
    for (const term of terms) present.add(term);
    const told = [...terms].reduce((sum, term) => sum + weights.get(term)!, 0);
    const value = told * Math.sqrt(weightOf.get(field)!);
    if (value > most) [best, most] = [field, value];
  }
  return { field: best, present };
}

const weightOf = new Map<string, number>(searchFields.map(({ name, weight }) => [name, weight]));
