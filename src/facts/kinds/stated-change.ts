import type { FoundQuantity } from '../../report/quantity.ts';
import { type ChangePair, changePairs, comparable } from '../change-pairs.ts';
import { ratioReadings, spread } from '../change-readings.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { termOf } from '../figure.ts';
import { inputFrom, judge, type Reading } from '../judge.ts';
import type { Passage } from '../passage.ts';
import { contextOf, signedReadings } from '../signed-change.ts';

/** How far a change's own figure may stand from the change: one clause. */
const clause = /^[^.;\n→]{0,48}$/u;
const names =
  /reduc|improv|increas|decreas|faster|slower|speed|sav|smaller|larger|less|more|fewer|better|worse|drop|gain|growth|cut|shrink|lower|higher|lift|減|増|改善|削減|短縮|高速|сниж|увелич|быстр|ускор|меньш|больш|ускорен|reduksjon|økning/iu;

/** What a passage says a change comes to: `14 min → 4 min (71 % faster)`, `24x speedup (120s → 5s)`. */
export function statedChange({ figured }: FactDocument): Claim[] {
  return figured.flatMap(passage =>
    changePairs(passage).flatMap((pair, index, all) => {
      const stated = figureOf(passage, pair, all[index + 1]?.start);
      const readings = stated && readingsOf(passage, stated, pair);
      if (!readings?.length) return [];
      const start = Math.min(stated!.start, pair.start);
      const end = Math.max(stated!.end, pair.end);
      const inputs = [pair.before, pair.after].map(input => inputFrom(passage, input));
      const kind =
        stated!.dimension === 'ratio'
          ? ('ratio' as const)
          : stated!.dimension === 'percent'
            ? ('percentage-change' as const)
            : ('difference' as const);
      return [judge({ kind, passage, figure: stated!, start, end, inputs }, readings)];
    }),
  );
}

/** The figure beside a change that may say what it comes to. */
function figureOf(
  passage: Passage,
  pair: ChangePair,
  limit = Number.POSITIVE_INFINITY,
): FoundQuantity | undefined {
  const { quantities, text } = passage;
  const after = quantities.find(({ start }) => start >= pair.end);
  if (after && after.end <= limit && says(text, after, text.slice(pair.end, after.start), pair)) return after;
  const before = quantities.findLast(({ end }) => end <= pair.start);
  if (!before) return undefined;
  const gap = text.slice(before.end, pair.start);
  return /[(（:]\s*(?:from\s+)?$|\bfrom\s+$/u.test(gap) && says(text, before, gap, pair) ? before : undefined;
}

function says(text: string, figure: FoundQuantity, gap: string, pair: ChangePair): boolean {
  if (!clause.test(gap)) return false;
  const isSigned = /^[-+−–]/.test(figure.text);
  const named = names.test(gap) || names.test(text.slice(figure.end, figure.end + 28));
  if (figure.dimension === 'percent' || figure.dimension === 'points')
    return named || isSigned || /[(（=,]\s*$/u.test(gap);
  if (figure.dimension === 'ratio') return true;
  return isSigned && /[(（=]\s*$/u.test(gap) && comparable(pair.before, figure);
}

function readingsOf(passage: Passage, figure: FoundQuantity, { before, after }: ChangePair): Reading[] {
  const context = contextOf(passage, figure);
  if (before.dimension === 'percent' && after.dimension === 'percent' && figure.dimension !== 'ratio')
    return signedReadings(figure, before, after, context);
  if (figure.dimension === 'percent') return signedReadings(figure, before, after, context);
  if (figure.dimension === 'ratio') return ratioReadings(before, after);
  const result = spread(termOf(before), termOf(after), (a, b) => b - a);
  return [{ words: 'after − before', result, shown: after.value - before.value }];
}
