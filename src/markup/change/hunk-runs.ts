import type { Element, ElementContent } from 'hast';
import { tokenNode } from '../constructs/code-block.ts';
import { h } from '../h.ts';
import type { Highlighter } from '../highlight.ts';
import { type Run, runsOf } from './fold.ts';
import { markTokens } from './marked-tokens.ts';
import type { ChangeLine, Hunk } from './model.ts';
import { alignRows } from './rows.ts';
import { type LineTokens, tokenizeHunk } from './tokens.ts';
import { pairLines, type Range } from './word-diff.ts';

/** A hunk's lines, in runs of changed, unchanged and folded ones. */
export function hunkRuns(hunk: Hunk, language: string, highlighter: Highlighter): Element[] {
  const tokens = tokenizeHunk(hunk, language, highlighter);
  return runsOf(hunk.lines).map((run, index, runs) => {
    if (run.kind === 'changed') return changedRun(run, tokens);
    const lines = run.lines.flatMap(line => [sameLine(line, tokens.get(line)!), newline()]);
    const pre = finishedRun(
      ['change-run'],
      runs[index - 1]?.kind === 'changed' ? [spoken('Unchanged:'), ...lines] : lines,
    );
    if (run.kind === 'same') return pre;
    const count = run.lines.length;
    return h('details', { className: ['change-fold'] }, [h('summary', `${count} unchanged lines`), pre]);
  });
}

const finishedRun = (className: string[], lines: ElementContent[]): Element => ({
  ...h('pre', { className }, lines),
  data: { finished: true },
});

const newline = (): ElementContent => ({ type: 'text', value: '\n' });

/** Words for those who do not see the colours. */
const spoken = (text: string): Element => h('span', { className: ['change-spoken'] }, `${text}\n`);

function sameLine(line: ChangeLine, tokens: LineTokens): Element {
  return h('span', { className: ['change-line'], ...lineData(line) }, [
    h('code', tokens.before.map(tokenNode)),
    h('code', { className: ['change-twin'], hidden: true, ariaHidden: 'true' }, tokens.after.map(tokenNode)),
  ]);
}

const lineData = (line: ChangeLine) => ({
  dataBefore: line.before,
  dataAfter: line.after,
  dataUnterminated: line.unterminated ? '' : undefined,
});

/** Removed lines, then added ones; blanks beside them keep the two versions of a line in one row. */
function changedRun(run: Run, tokens: Map<ChangeLine, LineTokens>): Element {
  const removed = run.lines.filter(line => line.kind === 'del');
  const added = run.lines.filter(line => line.kind === 'ins');
  const pairs = pairLines(
    removed.map(line => line.text),
    added.map(line => line.text),
  );
  const rows = alignRows(removed.length, added.length, pairs);
  const nodes: ElementContent[] = [];
  const side = (lines: ChangeLine[], which: 'before' | 'after', tagName: 'del' | 'ins'): void => {
    if (lines.length > 0) nodes.push(spoken(tagName === 'del' ? 'Removed:' : 'Added:'));
    const pairOf = new Map(pairs.map(pair => [pair[which], pair]));
    let row = 0;
    lines.forEach((line, index) => {
      for (; row < rows[which][index]!; row++) nodes.push(blank(tagName));
      const marks = pairOf.get(index)?.[which === 'before' ? 'beforeMarks' : 'afterMarks'] ?? [];
      nodes.push(changedLine(tagName, line, tokens.get(line)![which], marks), newline());
      row++;
    });
  };
  side(removed, 'before', 'del');
  side(added, 'after', 'ins');
  return finishedRun(['change-run', 'change-changed'], nodes);
}

const blank = (tagName: 'del' | 'ins'): Element =>
  h('span', { className: ['change-blank', `change-blank-${tagName}`] });

function changedLine(
  tagName: 'del' | 'ins',
  line: ChangeLine,
  tokens: LineTokens['before'],
  marks: Range[],
): Element {
  const code = markTokens(tokens, marks).flatMap(run => {
    const nodes = run.tokens.map(tokenNode);
    return run.marked ? [h('mark', { className: ['change-word'] }, nodes)] : nodes;
  });
  return h(tagName, { className: ['change-line'], ...lineData(line) }, h('code', code));
}
