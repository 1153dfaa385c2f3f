import type { Root } from 'hast';
import { keepInfoString } from './code-info.ts';
import { eachElement } from './elements.ts';
import { describeCell } from './table-cells.ts';

/** What both lanes do to a freshly parsed tree, before anything is sanitised or redrawn. */
export function prepareTree(tree: Root): void {
  eachElement(tree, node => {
    if (node.tagName === 'code') keepInfoString(node);
    else if (node.tagName === 'th' || node.tagName === 'td') describeCell(node);
    return false;
  });
}
