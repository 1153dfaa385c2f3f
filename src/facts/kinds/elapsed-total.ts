import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { exactly } from '../figure.ts';
import { judge, type Reading } from '../judge.ts';
import type { Passage } from '../passage.ts';
import { isTotal } from '../table-cells.ts';
import { labelledFigure } from './list-total.ts';

interface Stamp {
  passage: Passage;
  text: string;
  seconds: number;
}

const stamp =
  /^[^\p{L}\d]{0,8}(?<text>T\+(?<from>\d+:\d{2}(?::\d{2})?)(?:-(?<to>\d+:\d{2}))?|\[?(?<clock>00?:\d{2}:\d{2})\]?)(?![\d:])/u;

/** `Total: 11 min` under lines that count from zero: `T+0:00`, `T+13:23`. */
export function elapsedTotal({ digited }: FactDocument): Claim[] {
  let stamps: Stamp[] = [];
  return digited.flatMap(passage => {
    const found = stampOf(passage);
    if (found) {
      stamps = found.seconds === 0 ? [found] : [...stamps, found];
      return [];
    }
    if (passage.kind === 'heading') stamps = [];
    const figure = isTotal(passage.text) ? labelledFigure(passage) : undefined;
    if (figure?.dimension !== 'time' || stamps.length < 3 || stamps[0]!.seconds !== 0) return [];
    const inputs = stamps.map(({ text, passage: at }) => ({ text, line: at.lineAt(0) }));
    const readings = stamps.slice(1).reverse().map(readingOf);
    stamps = [];
    return [judge({ kind: 'duration', passage, figure, inputs, name: 'the total' }, readings)];
  });
}

function stampOf(passage: Passage): Stamp | undefined {
  const groups = stamp.exec(passage.text)?.groups;
  if (!groups) return undefined;
  const text = groups.to ?? groups.from ?? groups.clock!;
  const seconds = text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return { passage, text: groups.text!, seconds };
}

const readingOf = ({ text, seconds }: Stamp): Reading => ({
  words: `zero to ${text}`,
  result: exactly(seconds),
});
