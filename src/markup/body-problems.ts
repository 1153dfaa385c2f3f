import type { Root } from 'hast';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { IncidentStatus } from '../report/status.ts';
import { emptySectionProblems } from './empty-sections.ts';
import { raggedRowProblems } from './ragged-tables.ts';
import { statusProblems } from './stated-status.ts';
import { templateTextProblems } from './template-text.ts';

/**
 * What is wrong with a body as its author wrote it. Run on the parsed tree, before constructs redraw it.
 * @param source the text that the tree's positions count in
 * @param status the front matter's
 */
export function bodyProblems(tree: Root, source: string, status: IncidentStatus | undefined): Diagnostic[] {
  return [
    ...templateTextProblems(tree, source),
    ...emptySectionProblems(tree),
    ...raggedRowProblems(tree, source),
    ...statusProblems(tree, status),
  ];
}
