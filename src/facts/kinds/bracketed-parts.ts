import type { FoundQuantity } from '../../report/quantity.ts';
import { withUnitOf } from '../change-pairs.ts';
import { shown } from '../change-readings.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { agrees } from '../figure.ts';
import { inputFrom, judge } from '../judge.ts';
import type { Passage } from '../passage.ts';
import { labelledFigure } from './list-total.ts';
import { sumFor } from './table-total.ts';

interface Part {
  passage: Passage;
  figure: FoundQuantity;
  noun: string;
}

/** Headings of one level or items of one list, with what stands above them. */
interface Group {
  parts: Part[];
  above: Passage | undefined;
}

const behind = /^(?<noun>(?:\s\p{L}[\p{L}/-]*){0,2})\s?[)）]/u;
const totalWords =
  /(?<!\p{L})(?:total|overall|sum|effort|estimate[ds]?|eta|合計|итого|totalt|gesamt)(?!\p{L})/iu;

/**
 * Phases, categories and steps that each say in brackets how much they are, and what they come to together:
 * `Remaining failures (9)` over `Panics (3 tests)`, `Names (6 tests)`.
 */
export function bracketedParts(document: FactDocument): Claim[] {
  return [...headingGroups(document.figured), ...itemGroups(document)].flatMap(group => {
    for (const { passage, figure } of totalsOf(document, group)) {
      const claim = claimOf(passage, figure, group.parts);
      if (claim) return [claim];
    }
    return [];
  });
}

/** The one quantity of a passage that stands in brackets by itself, with what it counts. */
function bracketedPart(passage: Passage): Part | undefined {
  const { text, quantities } = passage;
  const found = quantities.flatMap(figure => {
    const match = /[(（]$/.test(text.slice(0, figure.start)) && behind.exec(text.slice(figure.end));
    return match ? [{ passage, figure, noun: match.groups!.noun!.trim().toLowerCase() }] : [];
  });
  return found.length === 1 && found[0]!.figure.whole === undefined ? found[0] : undefined;
}

function headingGroups(figured: readonly Passage[]): Group[] {
  const groups = new Map<Passage | undefined, Map<number, Part[]>>();
  for (const passage of figured) {
    const part = passage.kind === 'heading' ? bracketedPart(passage) : undefined;
    if (!part) continue;
    const levels = groups.get(passage.heading) ?? new Map<number, Part[]>();
    groups.set(passage.heading, levels);
    levels.set(passage.level, [...(levels.get(passage.level) ?? []), part]);
  }
  return [...groups].flatMap(([above, levels]) =>
    [...levels.values()].filter(({ length }) => length >= 2).map(parts => ({ parts, above })),
  );
}

function itemGroups({ lists }: FactDocument): Group[] {
  return lists.flatMap(({ items, lead }) => {
    const parts = items.flatMap(item => bracketedPart(item) ?? []);
    return parts.length >= 2 && parts.length === items.length ? [{ parts, above: lead }] : [];
  });
}

/** What may be the parts' total: a figure right above them, or labelled as one in the same section. */
function totalsOf(
  { figured }: FactDocument,
  { parts, above }: Group,
): { passage: Passage; figure: FoundQuantity }[] {
  const [first, last] = [parts[0]!.passage, parts.at(-1)!.passage];
  const top = above?.kind === 'heading' ? above : (above?.heading ?? first.heading);
  const near = figured.filter(
    passage =>
      passage !== above &&
      passage.kind !== 'cell' &&
      Math.abs(passage.index - (passage.index < first.index ? first.index : last.index)) <= 48 &&
      isUnder(passage, top) &&
      totalWords.test(passage.text) &&
      !parts.some(part => part.passage === passage),
  );
  return [
    ...(above ? above.quantities.map(figure => ({ passage: above, figure })) : []),
    ...near.flatMap(passage => {
      const figure = labelledFigure(passage);
      return figure ? [{ passage, figure }] : [];
    }),
  ].filter(({ figure }) => figure.whole === undefined);
}

function isUnder(passage: Passage, top: Passage | undefined): boolean {
  if (top === undefined) return false;
  for (let heading: Passage | undefined = passage; heading; heading = heading.heading)
    if (heading === top || heading === top.heading) return true;
  return false;
}

const singular = (noun: string): string => noun.replace(/s$/, '');

function claimOf(passage: Passage, figure: FoundQuantity, parts: readonly Part[]): Claim | undefined {
  const typed = parts.map(part => withUnitOf(part.figure, figure));
  if (figure.value < 2 || typed.some(({ dimension }) => dimension !== figure.dimension)) return undefined;
  if (figure.dimension === 'percent' || figure.dimension === 'ratio') return undefined;
  const result = sumFor(figure, typed);
  const isRange = typed.some(({ high, low }) => high > low);
  const words = typed.map(part => (isRange ? part.text : shown(part))).join(' + ');
  if (!agrees(figure, result)) {
    // Fewer than the parts' sum is wrong where all count the same; more may be what is not listed.
    const own = /^\s\p{L}[\p{L}/-]*/u.exec(passage.text.slice(figure.end))?.[0].trim().toLowerCase();
    const isHead = passage.kind === 'heading' && bracketedPart(passage)?.figure === figure;
    const isSame = isHead && own !== undefined && parts.every(({ noun }) => singular(noun) === singular(own));
    if (figure.dimension !== 'count' || !isSame || result.low <= figure.high) return undefined;
  }
  const inputs = parts.map(part => inputFrom(part.passage, part.figure));
  return judge({ kind: 'sum', passage, figure, inputs }, [{ words, result }]);
}
