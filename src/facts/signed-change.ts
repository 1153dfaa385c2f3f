import type { FoundQuantity } from '../report/quantity.ts';
import { percentReadings } from './change-readings.ts';
import type { Reading } from './judge.ts';
import type { Passage } from './passage.ts';

/** Words that make a sign say better or worse instead of more or less: `Improvement: +25 %` of a time that fell. */
const judging =
  /improv|better|worse|slower|faster|speed|sav(?:e|ing)|gain|regress|perform|benefit|impact|efficien|optimi[sz]|reduc|decreas|drop|cut|less|改善|悪化|削減|短縮|高速|улучш|ухудш|ускор|замедл|сниж|forbedr|verbesser/iu;

/** What stands around a figure: its clause, and of a cell what its column and row are called. */
export function contextOf(passage: Passage, { start, end }: FoundQuantity): string {
  const { text, table, row, column } = passage;
  const around = text.slice(Math.max(0, start - 48), end + 48);
  if (!table) return around;
  return `${around} ${table.header[column ?? 0]?.text ?? ''} ${table.rows[(row ?? 0) - 1]?.[0]?.text ?? ''}`;
}

/**
 * The usual readings of a percentage that says how much something changed, as its sign allows: without one it may be
 * read either way; with one it goes the way the figures went, unless words around it say which way is better.
 */
export function signedReadings(
  figure: FoundQuantity,
  before: FoundQuantity,
  after: FoundQuantity,
  context: string,
): Reading[] {
  const readings = percentReadings(before, after);
  const isNegative = figure.value < 0;
  if (!isNegative && !/^[^\d]*\+/.test(figure.text)) return readings.map(({ reading }) => reading);
  const isJudged = judging.test(context);
  const fell = after.value < before.value;
  const rose = after.value > before.value;
  // A sign says that it is a change, of what there was before.
  const usual = readings
    .filter(({ of }) => of === 'change' || (of === 'speed' && isJudged && !isNegative))
    .map(({ reading }) => reading);
  const isAgainst = isNegative ? rose : fell;
  return (isAgainst && !isJudged ? fell : isNegative) ? usual.map(negated) : usual;
}

const negated = ({ words, result, shown }: Reading): Reading => ({
  words: `−(${words})`,
  result: { low: -result.high, high: -result.low },
  ...(shown !== undefined && { shown: -shown }),
});
