import type { ElementContent } from 'hast';
import { dockerfileSummary } from '../dockerfile/summary.ts';
import { isDockerfile } from '../highlight.ts';
import { lineDiff } from './line-diff.ts';
import type { FileChange, Hunk } from './model.ts';

/** The change from one fence's code to another's; code in a fence ends with a line end. */
export function changeOfTexts(
  before: string,
  after: string,
  about: { language?: string | undefined; file?: string | undefined; fileBefore?: string | undefined },
): FileChange {
  const ended = (code: string): string => (code === '' ? '' : `${code}\n`);
  return {
    hunks: [{ lines: lineDiff(ended(before), ended(after)) }],
    status: 'modified',
    ...(about.language && { language: about.language }),
    ...(about.file && { file: about.file }),
    ...(about.fileBefore && { fileBefore: about.fileBefore }),
  };
}

/** What a change does, in a sentence, where its language has one. */
export function summaryOf(change: FileChange): ElementContent[] | undefined {
  if (!change.language || !isDockerfile(change.language)) return undefined;
  const side = (other: 'del' | 'ins'): string[] => change.hunks.map(hunk => textOfHunk(hunk, other));
  return dockerfileSummary(side('ins'), side('del'));
}

const textOfHunk = (hunk: Hunk, without: 'del' | 'ins'): string =>
  hunk.lines
    .filter(line => line.kind !== without)
    .map(line => line.text)
    .join('\n');
