import { comparable } from '../change-pairs.ts';
import { ratioReadings } from '../change-readings.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { inputFrom, judge } from '../judge.ts';

const than =
  /^\s?(?:longer|larger|bigger|more|higher|faster|slower|smaller|less|greater|better|worse|fewer)(?: [\p{L}]+)? (?:than|compared to|as)(?: (?:the|our|a|its|usual|normal|expected|baseline))* $/iu;

/** `140.9 s … 3x longer than 30 s`: both sides in one sentence. */
export function compared({ figured }: FactDocument): Claim[] {
  return figured.flatMap(passage =>
    passage.quantities.flatMap((figure, index) => {
      if (figure.dimension !== 'ratio') return [];
      const base = passage.quantities[index + 1];
      if (!base || !than.test(passage.text.slice(figure.end, base.start))) return [];
      const other = passage.quantities
        .slice(0, index)
        .findLast(q => comparable(q, base) && !/[.;\n]\s/.test(passage.text.slice(q.end, figure.start)));
      if (!other) return [];
      const inputs = [inputFrom(passage, other), inputFrom(passage, base)];
      const readings = ratioReadings(base, other).slice(0, 1);
      if (readings.length === 0) return [];
      return [judge({ kind: 'ratio', passage, figure, end: base.end, inputs }, readings)];
    }),
  );
}
