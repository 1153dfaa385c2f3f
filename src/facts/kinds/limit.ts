import type { FoundQuantity } from '../../report/quantity.ts';
import { withUnitOf } from '../change-pairs.ts';
import { shown } from '../change-readings.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { inputFrom } from '../judge.ts';
import type { Passage } from '../passage.ts';

const below = String.raw`(?:well |still |just |comfortably )*(?:within|below|under|less than|shorter than)`;
const above = String.raw`(?:well |far |still |just )*(?:over|above|more than|longer than|exceed(?:s|ed|ing)?|beyond)`;
const opened = new RegExp(
  String.raw`^(?:\s\p{L}+){0,2}\s?[(（](?:which is |is )?(?:(?<below>${below})|(?:${above}))\s(?:(?:the|our|a|an|its|available|allowed|maximum)\s)*`,
  'iu',
);

/** A figure said in brackets to keep within a limit, or to exceed it: `4 minutes (within the 5-minute timeout)`. */
export function limit({ figured }: FactDocument): Claim[] {
  return figured.flatMap(passage =>
    passage.quantities.flatMap((figure, index) => limitAt(passage, figure, passage.quantities[index + 1])),
  );
}

function limitAt(passage: Passage, figure: FoundQuantity, bound: FoundQuantity | undefined): Claim[] {
  const { text } = passage;
  const said = bound && opened.exec(text.slice(figure.end, bound.end));
  if (!said) return [];
  // The word may have been taken for a hedge of the limit, whose own number is all that counts here.
  const number = bound.start + bound.text.search(/\d/);
  if (figure.end + said[0].length !== number) return [];
  const own = withUnitOf(figure, bound);
  if (own.dimension !== bound.dimension || own.dimension === 'share') return [];
  const isBelow = said.groups!.below !== undefined;
  const limitValue = Number.isFinite(bound.high) ? bound.high : bound.low;
  const [low, high] = [own.low - own.step, Number.isFinite(own.high) ? own.high : own.low];
  // A range must keep within the limit with more than its lower half.
  const isRight = isBelow ? (low + high) / 2 <= limitValue : high + own.step >= limitValue;
  const words = `${shown(own)} is ${isRight === isBelow ? 'not more' : 'more'} than ${shown(bound, limitValue)}`;
  const close = text.slice(bound.end).search(/[)）]/);
  const end = close >= 0 && close < 32 ? bound.end + close + 1 : bound.end;
  return [
    {
      kind: 'difference',
      passage,
      figure: bound.start,
      extent: { start: figure.start, end },
      text: text.slice(figure.start, end),
      inputs: [inputFrom(passage, figure)],
      verdict: isRight ? 'verified' : 'contradicted',
      derivation: isRight ? words : `${words}, but the text says the opposite`,
      expected: isRight ? '' : `${isBelow ? 'at most' : 'more than'} ${shown(bound, limitValue)}`,
    },
  ];
}
