import { countsOf } from './counts.ts';
import { type LossEntry, lossEntry } from './loss-report.ts';
import { lostWords } from './lost-words.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { type Passage, sourceLineOf, targetOf } from './passage.ts';

/** What came of a compiled passage; what MDX with code shows cannot be compared. */
export function passageOutcome(passage: Passage): LossEntry {
  const { draft, body } = passage;
  const compiled = passage.compiled!;
  const words = compiled.lane === 'mdx' ? [] : lostWords(draft.body.blocks, compiled.html, compiled.title);
  return lossEntry(draft, {
    target: targetOf(passage),
    compiled,
    sourceLine: sourceLineOf(passage),
    changed: passage.changed,
    lost: [...passage.lost, ...words].sort((a, b) => a.line - b.line),
    countsOut: body === draft.body.text ? draft.body.counts : countsOf(parseMarkdown(body)),
  });
}
