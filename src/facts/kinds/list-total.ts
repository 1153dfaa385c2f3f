import type { FoundQuantity } from '../../report/quantity.ts';
import type { Interval } from '../../report/quantity-approximation.ts';
import { withUnitOf } from '../change-pairs.ts';
import { shown } from '../change-readings.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { agrees, exactly } from '../figure.ts';
import { inputFrom, judge } from '../judge.ts';
import type { Passage } from '../passage.ts';
import { isTotal } from '../table-cells.ts';
import { shareTotal, sumFor } from './table-total.ts';

interface Item {
  passage: Passage;
  figure: FoundQuantity;
}

/** `Total: 1.3 GB` among items that each give one figure of that kind, or right behind them. */
export function listTotal(document: FactDocument): Claim[] {
  const { passages, figured } = document;
  return figured.flatMap(passage => {
    const { index } = passage;
    if (passage.kind === 'cell' || passage.kind === 'heading' || !isTotal(passage.text)) return [];
    const figure = labelledFigure(passage);
    if (!figure || figure.dimension === 'percent') return [];
    if (figure.whole !== undefined) return sharesAbove(passages, passage, figure);
    const runs = [
      itemsOf(before(passages, index), figure),
      itemsOf(after(passages, index), figure),
      linesOf(passages[index - 1], passage, figure),
    ];
    const claims = runs.filter(items => items.length >= 2).map(items => totalClaim(passage, figure, items));
    return claims
      .filter(({ verdict }) => verdict === 'verified')
      .slice(0, 1)
      .concat(claims)
      .slice(0, 1);
  });
}

/** Shares one below the other, with their total as the last. */
function sharesAbove(passages: readonly Passage[], passage: Passage, figure: FoundQuantity): Claim[] {
  const items = before(passages, passage.index).flatMap(item => {
    const share = labelledFigure(item);
    return share?.whole === undefined ? [] : [{ passage: item, figure: share }];
  });
  if (items.length < 2) return [];
  const inputs = items.map(item => inputFrom(item.passage, item.figure));
  const stated = { kind: 'sum' as const, passage, figure, inputs, name: 'the total' };
  return shareTotal(
    stated,
    items.map(item => item.figure),
    figure,
  );
}

/** The one figure behind a label. */
export function labelledFigure({ quantities, text }: Passage): FoundQuantity | undefined {
  return quantities.find(({ start }) => start < 72 && label.test(text.slice(0, start)));
}

const label = /^[^:：\n]{0,60}[:：=]\s*[^\p{L}\d]{0,4}$/u;

/** What stands above in the same list, or the list or lines right above a paragraph. */
function before(passages: readonly Passage[], index: number): Passage[] {
  const own = passages[index]!;
  const run: Passage[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const passage = passages[at]!;
    if (passage.kind !== (own.kind === 'line' ? 'line' : 'item')) break;
    if (own.kind === 'item' && passage.list !== own.list) continue;
    if (isTotal(passage.text)) break;
    run.unshift(passage);
  }
  const list = run.at(-1)?.list;
  return run.filter(passage => passage.list === list);
}

function after(passages: readonly Passage[], index: number): Passage[] {
  const own = passages[index]!;
  const items = own.kind === 'item' ? (own.list?.items ?? []) : [];
  const behind = items.slice(items.indexOf(own) + 1);
  if (own.follower && 'items' in own.follower) return own.follower.items;
  return behind.length > 0 ? behind : (passages[index + 1]?.list?.items ?? []);
}

/** The lines of the paragraph above, where each has a label and a figure. */
function linesOf(above: Passage | undefined, { kind, heading }: Passage, figure: FoundQuantity): Item[] {
  if (above?.kind !== 'paragraph' || kind !== 'paragraph' || above.heading !== heading) return [];
  const lines = [...above.text.matchAll(/[^\n]+/g)];
  const items = lines.flatMap(({ 0: line, index }) => {
    const own = above.quantities.find(
      ({ start }) =>
        start >= index && start < index + line.length && label.test(line.slice(0, start - index)),
    );
    const typed = own && withUnitOf(own, figure);
    return typed?.dimension === figure.dimension ? [{ passage: above, figure: typed }] : [];
  });
  return items.length === lines.length ? items : [];
}

function itemsOf(run: readonly Passage[], figure: FoundQuantity): Item[] {
  const items = run.flatMap(passage => {
    const found = passage.quantities.filter(
      q => withUnitOf(q, figure).dimension === figure.dimension && !passage.isCode(q.start),
    );
    const own = labelledFigure(passage) ?? (found.length === 1 ? found[0] : undefined);
    return own && found.includes(own) ? [{ passage, figure: withUnitOf(own, figure) }] : [];
  });
  // Where an item gives no figure, or several, the sum is anybody's guess.
  return items.length === run.length ? items : [];
}

/** A range of which one end is the parts' own sum, so that the other one should be, too. */
function agreesAtOneEnd(figure: FoundQuantity, values: readonly FoundQuantity[]): boolean {
  if (figure.high <= figure.low || !Number.isFinite(figure.high)) return false;
  const [stated, ...parts] = [figure, ...values].map(writtenEnds);
  return ([0, 1] as const).some(
    end => stated![end] === parts.reduce((sum, ends) => sum + ends[end], 0) && parts.length > 1,
  );
}

const writtenSum = (values: readonly FoundQuantity[]): Interval =>
  values
    .map(writtenEnds)
    .reduce<Interval>((sum, [low, high]) => ({ low: sum.low + low, high: sum.high + high }), exactly(0));

/** Both ends of a range as its numbers say, whatever hedges it. */
function writtenEnds({ text, low, high, factor }: FoundQuantity): [low: number, high: number] {
  const ends = /^[^\d]*(\d+(?:\.\d+)?)\s?[-–—]\s?(\d+(?:\.\d+)?)(?![\d.,])/.exec(text);
  return ends ? [Number(ends[1]) * factor, Number(ends[2]) * factor] : [low, high];
}

function totalClaim(passage: Passage, figure: FoundQuantity, items: readonly Item[]): Claim {
  const values = items.map(item => item.figure);
  const isRange = values.some(({ high, low }) => high > low);
  const words = values.map(value => (isRange ? value.text : shown(value))).join(' + ');
  const isHalfRight = agreesAtOneEnd(figure, values);
  const result = isHalfRight ? writtenSum(values) : sumFor(figure, values);
  const inputs = items.map(item => inputFrom(item.passage, item.figure));
  const shownSum = isRange ? {} : { shown: values.reduce((sum, { value }) => sum + value, 0) };
  const isMeasured = figure.dimension !== 'count';
  const apart = result.low > figure.value * 3 || result.high * 3 < figure.value;
  const isClose = figure.value <= result.high * 1.5 && figure.value * 1.5 >= result.low;
  const labels = items.every(item => labelledFigure(item.passage) !== undefined);
  const isSequence = items.every(item =>
    /^[^\p{L}\d]*(?:step|phase|stage|этап|шаг|steg)(?!\p{L})/iu.test(item.passage.text),
  );
  const isSure =
    labels &&
    (agrees(figure, result) ||
      (isMeasured ? !apart || items.length > 2 || figure.dimension === 'bytes' : isClose));
  return judge(
    { kind: 'sum', passage, figure, inputs, name: 'the total' },
    [{ words, result, ...shownSum }],
    {
      doubt:
        isSure && (isSequence || figure.dimension !== 'time' || isHalfRight)
          ? undefined
          : 'the items may not be all, or may overlap',
    },
  );
}
