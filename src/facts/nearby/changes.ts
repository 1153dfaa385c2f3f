import { comparable, withUnitOf } from '../change-pairs.ts';
import { ratioReadings } from '../change-readings.ts';
import type { Candidate } from '../coincidence.ts';
import { pairsOf, type Source } from '../neighbourhood.ts';
import type { Way } from '../kinds/nearby.ts';
import { contextOf, signedReadings } from '../signed-change.ts';
import { tellChange } from './words.ts';

/** How much something changed, `57 % faster` or `4.5×`, from both sides told nearby. */
export const change: Way = {
  kind: 'percentage-change',
  dimensions: ['percent', 'ratio', 'points'],
  isCalledFor: ({ figure }, words) =>
    tellChange(words) || (figure.dimension !== 'ratio' && /^[-+−–]/.test(figure.text)),
  candidates,
};

function candidates({ passage, figure }: Source, near: readonly Source[]): Candidate<Source>[] {
  const isRatio = figure.dimension === 'ratio';
  return pairsOf(near).flatMap(([a, b]) => {
    const [before, after] = [withUnitOf(a.figure, b.figure), withUnitOf(b.figure, a.figure)];
    if (!comparable(before, after) || before.dimension === 'ratio' || before.value <= 0 || after.value <= 0)
      return [];
    if (before.dimension === 'percent' && figure.dimension === 'ratio') return [];
    const readings = isRatio
      ? ratioReadings(before, after).slice(0, 1)
      : signedReadings(figure, before, after, contextOf(passage, figure)).slice(0, 1);
    return readings.map(reading => ({ reading, sources: [a, b] }));
  });
}
