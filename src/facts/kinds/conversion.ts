import type { FoundQuantity } from '../../report/quantity.ts';
import { shown } from '../change-readings.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { agrees, exactly, inputOf } from '../figure.ts';
import { inputFrom, judge, type Reading } from '../judge.ts';
import type { Passage } from '../passage.ts';

const converted = new Set(['time', 'bytes', 'data-rate', 'frequency']);
/** Within this the two are surely one figure in two units, right or wrong. */
const likely = 1.25;
/** Beyond this they are two figures: `raise the timeout to 30 s (15 minutes of work)`. */
const possible = 10;
/** What a second figure in brackets may be instead of the first one again. */
const other =
  /(?<!\p{L})(?:max|min|avg|average|mean|median|worst|best|peak|p\d\d|limit|target|expected|was|from|before|previous|old|now|every|interval|within|after)(?!\p{L})/iu;

/** One figure in two units: `1196 seconds (20 minutes)`, `285.768 seconds (~4.8 min)`. */
export function conversion({ figured }: FactDocument): Claim[] {
  return figured.flatMap(passage =>
    passage.quantities.flatMap((first, index) => {
      const second = passage.quantities[index + 1];
      if (!second || !converted.has(first.dimension) || first.dimension !== second.dimension) return [];
      if (first.unit === second.unit) return [];
      const gap = passage.text.slice(first.end, second.start);
      const opened = /^\s?[(（]\s?(?:about |or |i\.e\.,? |= ?)?$/u.test(gap);
      if (!opened && !/^\s?(?:=|≈|≒|or about|i\.e\.,?)\s?$/u.test(gap)) return [];
      if (opened && !/^\s?[)）,]/.test(passage.text.slice(second.end))) return [];
      // Of two figures that are equally fine, one can be rounded no further.
      const isEqual = first.step === second.step;
      const [coarse, fine] = second.step >= first.step ? [second, first] : [first, second];
      const off = coarse.value / fine.value;
      const isFar = !(off < likely && off > 1 / likely) && !agreesWithAny(coarse, fine);
      if (isFar && !(opened && isRestated(passage, first, second))) return [];
      const readings: Reading[] = [
        { words: shown(fine), result: isEqual ? exactly(fine.value) : inputOf(fine), shown: fine.value },
      ];
      if (fine.factor === 1 || first.dimension === 'bytes') readings.push(...binary(fine, coarse));
      const close = opened ? (/^\s?[)）]/.exec(passage.text.slice(second.end))?.[0].length ?? 0) : 0;
      return [
        judge(
          {
            kind: 'conversion',
            passage,
            figure: isEqual ? { ...coarse, step: coarse.step / 2 } : coarse,
            start: isEqual ? second.start : first.start,
            end: isEqual ? second.end : second.end + close,
            inputs: [inputFrom(passage, fine)],
          },
          readings,
        ),
      ];
    }),
  );
}

/**
 * Whether the second of two plain figures, alone in brackets, can hardly be anything but the first in a unit that people
 * understand better: `120 seconds (5 minutes)`.
 */
function isRestated({ text, kind }: Passage, first: FoundQuantity, second: FoundQuantity): boolean {
  const off = second.value / first.value;
  const isPlain = [first, second].every(({ low, high, value }) => low === value && high === value);
  const isCoarser = second.factor > first.factor && first.value >= second.factor;
  const isClosed = /^\s?[)）]/.test(text.slice(second.end));
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  const isOne = kind !== 'cell' && isCoarser && isClosed && !other.test(before);
  return isPlain && isOne && off < possible && off > 1 / possible;
}

const agreesWithAny = (coarse: FoundQuantity, fine: FoundQuantity): boolean => agrees(coarse, inputOf(fine));

/** Many write `MB` and mean 2²⁰ bytes. */
function binary(
  fine: FoundQuantity,
  coarse: FoundQuantity,
): { words: string; result: ReturnType<typeof exactly> }[] {
  if (fine.dimension !== 'bytes') return [];
  const power = Math.round(Math.log(coarse.factor / fine.factor) / Math.log(1000));
  const by = 1000 ** power / 1024 ** power;
  return [{ words: `${shown(fine)} in units of 1024`, result: exactly(fine.value * by) }];
}
