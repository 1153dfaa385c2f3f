import type { Element } from 'hast';
import type { Quantity } from '../../report/quantity.ts';
import { addUp } from '../computed/add-up.ts';
import { writeValue } from '../computed/computed-value.ts';
import type { Step } from './step-durations.ts';
import { h } from '../h.ts';

/** Where a step's bar begins and ends, in seconds. */
export interface Span {
  start: number;
  end: number;
}

const stepLabel =
  /^\W*(?:step|stage|phase|task|part|layer|шаг|этап|schritt|phase|steg|trinn|étape|paso|etapa|ステップ|フェーズ|段階|步骤|阶段|第)\s*\d|^\W*\d+[.)]|^\W*#?\d+\s?\/\s?\d+/iu;
/** The stated total may differ from the sum by rounding. */
const tolerance = 0.05;

/**
 * Whether the steps follow one another: numbered labels, a numbered list, or a total that is their sum. Else
 * they may be anything that takes time, side by side or alternatives.
 */
export function isSequence(steps: readonly Step[], ordered: boolean): boolean {
  const timed = steps.filter(step => step.duration && !step.isTotal);
  if (ordered || timed.filter(step => stepLabel.test(step.label)).length > timed.length / 2) return true;
  const total = steps.find(step => step.isTotal)?.duration?.value;
  const sum = timed.reduce((all, step) => all + step.duration!.value, 0);
  return total !== undefined && Math.abs(total - sum) <= sum * tolerance;
}

/** Each timed step begins where the one before it ends; the total, as stated, begins at zero. */
export function spansOf(steps: readonly Step[]): (Span | undefined)[] {
  let clock = 0;
  return steps.map(({ duration, isTotal }) => {
    if (!duration) return undefined;
    const start = isTotal ? 0 : clock;
    const end = start + duration.value;
    if (!isTotal) clock = end;
    return { start, end };
  });
}

/** What the steps add up to. */
export interface StepSum {
  seconds: number;
  /** As it is written: `82.0 s`. */
  text: string;
}

/** Adds up the timed steps of a sequence. @param lang language of the text */
export function sumOfSteps(steps: readonly Step[], lang: string): StepSum {
  const durations = steps.flatMap(({ duration, isTotal }) => (duration && !isTotal ? [duration] : []));
  const { computed, notation } = addUp(durations);
  return { seconds: computed.value, text: writeValue(computed, notation, lang) };
}

/** Whether a total is the sum of the steps, each rounded to its last digit or hedged. */
export function isSumOf(total: Quantity, steps: readonly Step[]): boolean {
  const durations = steps.flatMap(({ duration, isTotal }) => (duration && !isTotal ? [duration] : []));
  const low = durations.reduce((sum, q) => sum + q.low - q.step / 2, 0);
  const high = durations.reduce((sum, q) => sum + q.high + q.step / 2, 0);
  return total.high + total.step >= low && total.low - total.step <= high;
}

const width = 1000;
const height = 8;
const thinnest = 3;

/**
 * The bar of one step on the scale of all of them.
 * @param sum of a total that differs, what the steps add up to: a line between the two
 */
export function stepBar({ start, end }: Span, whole: number, sum?: number): Element {
  const length = Math.max(thinnest, Math.round(((end - start) / whole) * width));
  const x = Math.min(width - length, Math.round((start / whole) * width));
  const [from, to] = [end, sum ?? end].map(at => Math.round((at / whole) * width)).sort((a, b) => a - b) as [
    number,
    number,
  ];
  return h(
    'svg',
    {
      className: ['step-bar'],
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      width: '100%',
      height,
      ariaHidden: 'true',
    },
    [
      h('rect', { className: ['bar-track'], x: 0, y: 0, width, height }),
      h('rect', { className: ['bar-size'], x, y: 0, width: length, height }),
      ...(to > from ? [h('rect', { className: ['bar-gap'], x: from, y: 0, width: to - from, height })] : []),
    ],
  );
}
