import type { FoundQuantity } from '../../report/quantity.ts';
import { comparable, withUnitOf } from '../change-pairs.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { inputFrom, judge } from '../judge.ts';
import type { Passage } from '../passage.ts';
import { contextOf } from '../signed-change.ts';
import { labelledFigure } from './list-total.ts';
import { readingsOf } from './table-change.ts';

const before = /^[^\p{L}]*(?:before|old|previous(?:ly)?|baseline|original|without|修正前|до(?!\p{L}))/iu;
const after = /^[^\p{L}]*(?:after|new|now|current|optimi[sz]ed|with(?!\p{L})|fixed|修正後|после)/iu;
const change =
  /^[^\p{L}]*(?:improvement|change|reduction|speed-?up|gain|(?:time |cost )?sav(?:ed|ings?)|gap|regression|degradation|difference|delta|increase|decrease|result|改善)/iu;

/** Neighbouring items that say before, after and what it comes to. */
export function beforeAfterLines({ passages, figured }: FactDocument): Claim[] {
  return figured.flatMap(passage => {
    const { kind: own, text, index } = passage;
    if ((own !== 'item' && own !== 'line') || !change.test(text)) return [];
    const near = passages.slice(Math.max(0, index - 4), index).filter(({ kind }) => kind === own);
    const [from, to] = [before, after].map(words => near.findLast(({ text }) => words.test(text)));
    const [a, b] = [from, to].map(side => side && labelledFigure(side));
    return a && b ? judgeLines(passage, from!, a, to!, b) : [];
  });
}

function judgeLines(
  passage: Passage,
  from: Passage,
  a: FoundQuantity,
  to: Passage,
  b: FoundQuantity,
): Claim[] {
  const [old, fresh] = [withUnitOf(a, b), withUnitOf(b, a)];
  if (!comparable(old, fresh)) return [];
  const inputs = [inputFrom(from, a), inputFrom(to, b)];
  return passage.quantities.flatMap((figure, at) => {
    const readings = readingsOf(figure, old, fresh, contextOf(passage, figure));
    if (readings.length === 0) return [];
    const kind =
      figure.dimension === 'percent'
        ? 'percentage-change'
        : figure.dimension === 'ratio'
          ? 'ratio'
          : 'difference';
    const doubt =
      at === 0 &&
      (passage.text.slice(figure.end).match(/\p{L}{3,}/gu) ?? []).length < 3 &&
      figure.dimension !== 'count'
        ? undefined
        : 'it may count something else';
    return [judge({ kind, passage, figure, inputs }, readings, { doubt })];
  });
}
