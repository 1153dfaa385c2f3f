import type { Root } from 'hast';
import { eachElement } from '../elements.ts';
import { h } from '../h.ts';

/** Checkboxes of task lists as marks that say "done" or "to do": a form control that does nothing misleads. */
export function drawTaskLists(tree: Root): void {
  eachElement(tree, (node, index, parent) => {
    if (node.tagName !== 'input' || node.properties.type !== 'checkbox') return false;
    const done = Boolean(node.properties.checked);
    parent.children[index] = h('span', {
      className: ['task', done ? 'task-done' : 'task-open'],
      role: 'img',
      ariaLabel: done ? 'done' : 'to do',
    });
    return true;
  });
}
