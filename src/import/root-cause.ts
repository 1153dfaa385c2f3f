import { textOf } from './plain-text.ts';
import { rootCauseHeading } from './section-words.ts';
import type { SourceDocument } from './source-document.ts';

/** The heading that opens the account of the root cause, as written but for its marks. */
export function findRootCauseHeading({ blocks, title }: SourceDocument): string | undefined {
  const headings = blocks.flatMap(({ node }) => (node.type === 'heading' && node !== title ? [node] : []));
  const found = headings.find(node => rootCauseHeading.test(textOf(node)));
  return found && textOf(found).replace(/\s+/g, ' ').trim();
}
