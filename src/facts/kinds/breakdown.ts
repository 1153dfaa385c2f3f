import type { FoundQuantity } from '../../report/quantity.ts';
import { withUnitOf } from '../change-pairs.ts';
import { shown } from '../change-readings.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { inputFrom, judge } from '../judge.ts';
import type { Passage } from '../passage.ts';
import { sumOf } from './table-total.ts';

/** A whole with its parts behind it, joined by plus signs: `~15 minutes (10 min investigation + 5 min fix)`. */
export function breakdown({ figured }: FactDocument): Claim[] {
  return figured.flatMap(passage => {
    if (!passage.text.includes('+') && !passage.text.includes('＋')) return [];
    return passage.quantities.flatMap((figure, index) => {
      const parts = partsBehind(passage, figure, index);
      return parts ? [sumClaim(passage, figure, parts)] : [];
    });
  });
}

function partsBehind(passage: Passage, figure: FoundQuantity, index: number): FoundQuantity[] | undefined {
  const { text, quantities } = passage;
  const first = quantities[index + 1];
  if (
    !first ||
    !/^[^.;:+\d\n]{0,40}(?:[(（]|:\s|[:=]\s)[^\d+\n]{0,24}$/u.test(text.slice(figure.end, first.start))
  )
    return undefined;
  const parts = [first];
  for (let at = index + 2; at < quantities.length; at++) {
    const gap =
      text.slice(parts.at(-1)!.end, quantities[at]!.start) + (/^\+/.test(quantities[at]!.text) ? '+' : '');
    if (!/^[^.;:()（）\n\d]{0,40}[+＋]\s*[^.;:()（）\n\d+]{0,16}$/u.test(gap)) break;
    parts.push(quantities[at]!);
  }
  if (parts.length < 2) return undefined;
  // What comes behind the last part may be one more, or what they come to.
  const rest = text.slice(parts.at(-1)!.end);
  if (/^[^)）\n.;]{0,60}[+＋=≈]/u.test(rest)) return undefined;
  const typed = parts.map(part => withUnitOf(positive(part), figure));
  return typed.every(({ dimension }) => dimension === figure.dimension) ? typed : undefined;
}

const positive = (part: FoundQuantity): FoundQuantity =>
  part.value < 0 ? { ...part, value: -part.value, low: -part.high, high: -part.low } : part;

/** @param parts in the figure's dimension */
function sumClaim(passage: Passage, figure: FoundQuantity, parts: readonly FoundQuantity[]): Claim {
  const words = parts
    .map(part => (part.high > part.low ? part.text.replace(/^\+/, '') : shown(part)))
    .join(' + ');
  const end = parts.at(-1)!.end;
  const close = passage.text.slice(end).search(/[)）]/);
  const inputs = parts.map(part => inputFrom(passage, part));
  return judge(
    { kind: 'sum', passage, figure, end: close >= 0 && close < 40 ? end + close + 1 : end, inputs },
    [{ words, result: sumOf(parts) }],
  );
}
