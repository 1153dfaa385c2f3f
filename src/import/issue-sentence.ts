import { textOf } from './plain-text.ts';
import { firstSentence, readSentence } from './read-value/issue.ts';
import { labelsOn } from './label-line.ts';
import { summaryHeading } from './section-words.ts';
import type { SourceDocument } from './source-document.ts';

/** Longer than this is no sentence that anybody would look for. */
const longest = 300;

/**
 * One sentence that says what went wrong where no label does: the first of the summary, else of the text
 * before the first section.
 */
export function issueSentence({ blocks, title }: SourceDocument): string | undefined {
  let inSummary = false;
  for (const { node } of blocks) {
    if (node.type === 'heading' && node !== title) inSummary = summaryHeading.test(textOf(node));
    if (!inSummary || node.type !== 'paragraph') continue;
    const sentence = sentenceOf(textOf(node));
    if (sentence) return sentence;
  }
  const head = blocks.find(
    ({ node, zone }) => zone === 'head' && node.type === 'paragraph' && sentenceOf(textOf(node)),
  );
  return head && sentenceOf(textOf(head.node));
}

function sentenceOf(text: string): string | undefined {
  const line = readSentence(text);
  if (!line || labelsOn(text.split('\n')[0]!).length > 0) return undefined;
  const sentence = firstSentence(line);
  return sentence.length > longest ? `${sentence.slice(0, longest).replace(/\s+\S*$/, '')} …` : sentence;
}
