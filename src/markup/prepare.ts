import type { Root } from 'hast';
import { keepInfoStrings } from './code-info.ts';
import { describeCells } from './table-cells.ts';

/** What both lanes do to a freshly parsed tree, before anything is sanitised or redrawn. */
export function prepareTree(tree: Root): void {
  keepInfoStrings(tree);
  describeCells(tree);
}
