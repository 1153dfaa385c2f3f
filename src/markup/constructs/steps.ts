import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { MarkupContext } from '../context.ts';
import { addClass, childElements, eachElement, lineOf } from '../elements.ts';
import { readStep, type Step } from '../steps/step-durations.ts';
import { isSequence, spansOf, stepBar } from '../steps/waterfall.ts';

const fewest = 3;

/** Lists of timed steps as a waterfall: the items stay as written, each with a bar to scale. */
export function drawSteps(tree: Root, context: MarkupContext): void {
  eachElement(tree, node => {
    if (node.tagName !== 'ul' && node.tagName !== 'ol') return false;
    const steps = childElements(node, 'li').map(readStep);
    if (!areSteps(steps, node.tagName === 'ol')) return false;
    context.found.push({ kind: 'steps', line: lineOf(node), entries: steps.length });
    draw(node, steps);
    return false;
  });
}

function areSteps(steps: Step[], ordered: boolean): boolean {
  const timed = steps.filter(step => step.duration && !step.isTotal).length;
  return timed >= fewest && timed > steps.length / 2 && isSequence(steps, ordered);
}

function draw(list: Element, steps: Step[]): void {
  addClass(list, 'steps');
  const spans = spansOf(steps);
  const whole = Math.max(...spans.map(span => span?.end ?? 0));
  for (const [index, { item, isTotal }] of steps.entries()) {
    const span = spans[index];
    addClass(item, 'step');
    if (isTotal) addClass(item, 'step-total');
    item.children = [h('div', { className: ['step-text'] }, item.children)];
    if (span && whole > 0) item.children.push(stepBar(span, whole));
  }
}
