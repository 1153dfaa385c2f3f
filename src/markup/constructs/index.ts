import type { Root } from 'hast';
import type { MarkupContext } from '../context.ts';
import { drawAlerts } from './alert.ts';
import { drawCodeBlocks } from './code-block.ts';

/** Recognises its construct in the tree, redraws it in place and says so in the context. */
export type Construct = (tree: Root, context: MarkupContext) => void;

/** In order: what takes several blocks comes before what takes one, plain code blocks come last. */
export const constructs: readonly Construct[] = [drawAlerts, drawCodeBlocks];
