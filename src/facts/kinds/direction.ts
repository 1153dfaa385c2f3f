import { withUnitOf, comparable } from '../change-pairs.ts';
import { shown } from '../change-readings.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { inputFrom } from '../judge.ts';
import type { Passage } from '../passage.ts';

const up = String.raw`increas|rais|bump|scal\p{L}* up|grew|grow|rose|climb|jump|extend|lengthen`;
const down = String.raw`decreas|reduc|lower|dropp|drop|fell|scal\p{L}* down|shrank|shrink|shorten|cut`;
/** Between the word and the first figure: a few words of the same clause, of which none is another verb of change. */
const object = String.raw`\p{L}*(?:\s(?!by\s)[\p{L}_-]+){0,5}`;
const moved = new RegExp(
  String.raw`(?<!\p{L})(?:(?<up>${up})|(?:${down}))${object}\s(?<first>from|to)\s$`,
  'iu',
);

/** A figure said to have gone the other way than its ends do: `increased the node count to 60 from 80`. */
export function direction({ figured }: FactDocument): Claim[] {
  return figured.flatMap(passage => passage.quantities.flatMap((_, index) => directionAt(passage, index)));
}

function directionAt(passage: Passage, index: number): Claim[] {
  const { text, quantities } = passage;
  const [first, second] = [quantities[index]!, quantities[index + 1]];
  if (!second) return [];
  const said = moved.exec(text.slice(Math.max(0, first.start - 80), first.start));
  if (!said) return [];
  const other = said.groups!.first!.toLowerCase() === 'from' ? 'to' : 'from';
  const joint = new RegExp(String.raw`^(?:\s[\p{L}_-]+)?\s${other}\s$`, 'iu');
  if (!joint.test(text.slice(first.end, second.start))) return [];
  const [from, to] = other === 'to' ? [first, second] : [second, first];
  const [before, after] = [withUnitOf(from, to), withUnitOf(to, from)];
  if (before.dimension !== after.dimension || !comparable(before, after)) return [];
  const isUp = said.groups!.up !== undefined;
  // That a figure went the way that is said needs no check; only the other way is worth a word.
  if (isUp ? after.high > before.low : after.low < before.high) return [];
  const word = isUp ? 'more' : 'less';
  const [a, b] = [shown(after), shown(before)];
  return [
    {
      kind: 'difference',
      passage,
      figure: to.start,
      extent: { start: first.start, end: second.end },
      text: text.slice(first.start, second.end),
      inputs: [inputFrom(passage, from)],
      verdict: 'contradicted',
      derivation: `${a} is not ${word} than ${b}, as the text says`,
      expected: `${word} than ${b}`,
    },
  ];
}
