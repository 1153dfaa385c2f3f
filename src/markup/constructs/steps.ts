import type { Element, Root } from 'hast';
import type { MarkupContext } from '../context.ts';
import { addClass, childElements, eachElement, lineOf } from '../elements.ts';
import { h } from '../h.ts';
import { readStep, type Step } from '../steps/step-durations.ts';
import { isSequence, isSumOf, spansOf, type StepSum, stepBar, sumOfSteps } from '../steps/waterfall.ts';

const fewest = 3;

/** Lists of timed steps as a waterfall: the items stay as written, each with a bar to scale. */
export function drawSteps(tree: Root, context: MarkupContext): void {
  eachElement(tree, node => {
    if (node.tagName !== 'ul' && node.tagName !== 'ol') return false;
    const steps = childElements(node, 'li').map(readStep);
    if (!areSteps(steps, node.tagName === 'ol')) return false;
    context.found.push({ kind: 'steps', line: lineOf(node), entries: steps.length });
    draw(node, steps, context.lang);
    return false;
  });
}

function areSteps(steps: Step[], ordered: boolean): boolean {
  const timed = steps.filter(step => step.duration && !step.isTotal).length;
  return timed >= fewest && timed > steps.length / 2 && isSequence(steps, ordered);
}

function draw(list: Element, steps: Step[], lang: string): void {
  addClass(list, 'steps');
  const spans = spansOf(steps);
  const sum = sumOfSteps(steps, lang);
  const whole = Math.max(sum.seconds, ...spans.map(span => span?.end ?? 0));
  for (const [index, { item, isTotal, duration }] of steps.entries()) {
    const span = spans[index];
    const differs = isTotal && duration !== undefined && !isSumOf(duration, steps);
    addClass(item, 'step');
    if (isTotal) addClass(item, 'step-total');
    item.children = [h('div', { className: ['step-text'] }, item.children)];
    if (differs) item.children.push(sumLine(sum));
    if (span && whole > 0) item.children.push(stepBar(span, whole, differs ? sum.seconds : undefined));
  }
  if (!steps.some(({ isTotal }) => isTotal) && whole > 0) list.children.push(sumItem(sum, whole));
}

/** Stands at a total that is not the sum. */
const sumLine = ({ text }: StepSum): Element =>
  h('div', { className: ['step-sum'] }, `The steps add up to ${text}`);

/** Stands where the author gives no total. */
const sumItem = (sum: StepSum, whole: number): Element =>
  h('li', { className: ['step', 'step-total', 'step-added'] }, [
    sumLine(sum),
    stepBar({ start: 0, end: sum.seconds }, whole),
  ]);
