import type { FoundQuantity } from '../../report/quantity.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { agrees, exactly } from '../figure.ts';
import { inputFrom, judge } from '../judge.ts';
import type { Passage } from '../passage.ts';

interface Part {
  passage: Passage;
  count: FoundQuantity;
  percent: FoundQuantity;
}

/** Counts with percentages whose whole is told beside them or is their sum: `Passed: 17 (94.4 %)`. */
export function listShare({ passages, figured }: FactDocument): Claim[] {
  return figured.flatMap(passage =>
    partsOf(passage).flatMap(part => {
      const wholes = wholesFor(passages, part);
      const whole = wholes.find(({ value }) =>
        agrees(part.percent, exactly((part.count.value / value) * 100)),
      );
      if (!whole) return [];
      const { count, percent } = part;
      const reading = {
        words: `${count.value} ÷ ${whole.value}`,
        result: exactly((count.value / whole.value) * 100),
      };
      const inputs = [inputFrom(passage, count), { text: `${whole.value}`, line: whole.line }];
      const end = passage.text[percent.end] === ')' ? percent.end + 1 : percent.end;
      return [
        judge({ kind: 'part-of-whole', passage, figure: percent, start: count.start, end, inputs }, [
          reading,
        ]),
      ];
    }),
  );
}

function partsOf(passage: Passage): Part[] {
  return passage.quantities.flatMap((percent, index) => {
    const count = passage.quantities[index - 1];
    if (percent.dimension !== 'percent' || count?.dimension !== 'count' || !Number.isInteger(count.value))
      return [];
    if (!/^ ?(?:\p{L}+ ){0,2}?(?:\p{L}+)? ?[(（—–-]? ?$/u.test(passage.text.slice(count.end, percent.start)))
      return [];
    return percent.value > 0 && percent.value < 100 ? [{ passage, count, percent }] : [];
  });
}

/** Counts that stand close by and may be the whole, and the sum of the parts in one list. */
function wholesFor(
  passages: readonly Passage[],
  { passage, count }: Part,
): { value: number; line: number }[] {
  const near = passages.slice(Math.max(0, passage.index - 4), passage.index + 3);
  const cells = passage.table?.rows.flat() ?? [];
  const counts = [...near, ...cells].flatMap(other =>
    other.quantities
      .filter(q => (q.dimension === 'count' || q.whole !== undefined) && q !== count)
      .map(q => ({ value: q.whole ?? q.value, line: other.lineAt(q.start) })),
  );
  const siblings = passage.list?.items.flatMap(partsOf) ?? [];
  const sum = siblings.reduce((total, part) => total + part.count.value, 0);
  const wholes =
    siblings.length > 1 ? [{ value: sum, line: siblings[0]!.passage.lineAt(0) }, ...counts] : counts;
  return wholes.filter(({ value }) => value > count.value && Number.isInteger(value));
}
