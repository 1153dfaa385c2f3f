import type { Root } from 'hast';
import type { MarkupContext } from '../context.ts';
import { drawAlerts } from './alert.ts';
import { drawChanges } from './change.ts';
import { drawCodeBlocks } from './code-block.ts';
import { drawImageFigures } from './figure-image.ts';
import { drawMetricTables } from './metric-table.ts';
import { drawSteps } from './steps.ts';
import { drawTables } from './table.ts';
import { drawTaskLists } from './task-list.ts';
import { drawTerminals } from './terminal.ts';
import { drawTimelines } from './timeline.ts';

/** Recognises its construct in the tree, redraws it in place and says so in the context. */
export type Construct = (tree: Root, context: MarkupContext) => void;

/** In order: what takes several blocks comes before what takes one, plain code blocks come last. */
export const constructs: readonly Construct[] = [
  drawAlerts,
  drawChanges,
  drawTimelines,
  drawMetricTables,
  drawTables,
  drawSteps,
  drawTaskLists,
  drawImageFigures,
  drawTerminals,
  drawCodeBlocks,
];
