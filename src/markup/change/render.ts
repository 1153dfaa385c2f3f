import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { tokenNode } from '../constructs/code-block.ts';
import type { Highlighter } from '../highlight.ts';
import { type Run, runsOf } from './fold.ts';
import { markTokens } from './marked-tokens.ts';
import type { ChangeLine, FileChange, Hunk } from './model.ts';
import { linesOf } from './patch.ts';
import { alignRows } from './rows.ts';
import { type LineTokens, tokenizeHunk } from './tokens.ts';
import { pairLines, type Range } from './word-diff.ts';

export interface FigureParts {
  change: FileChange;
  highlighter: Highlighter;
  /** Unique in the page; names the figure's switch. */
  key: string;
  /** What the change does, in a sentence. */
  summary?: ElementContent[] | undefined;
  /** What the report says over each side: labels and notes. */
  captions?: { before: ElementContent[]; after: ElementContent[] } | undefined;
}

/**
 * Draws a change as one figure. Style sheets lay the same lines out as a unified or a side-by-side diff, and
 * scripts read the new text and the patch from them.
 *
 * What the document promises:
 * - `figure.change` is one changed file. `data-file` is its name, where known; `data-header` holds a diff's
 *   own header lines, which open its patch.
 * - `.change-line` is a line, in the order of a unified diff: a `del` is removed, an `ins` added, a `span`
 *   unchanged. `data-before` and `data-after` are its numbers. Where numbers jump, lines are left out.
 *   `data-unterminated`: no line end follows.
 * - A line's text is that of its first `code`. An unchanged line has a second one, `.change-twin`, `hidden`
 *   unless the sides stand side by side.
 * - `.change-view` holds the switch: a radio button of value `unified`, another of value `split`.
 */
export function changeFigure({ change, highlighter, key, summary, captions }: FigureParts): Element {
  const language = change.language ?? 'text';
  const code = change.hunks.flatMap((hunk, index) => [
    ...(hunk.heading || index > 0 ? [hunkGap(hunk.heading)] : []),
    ...hunkRuns(hunk, language, highlighter),
  ]);
  const name = change.file ?? (change.language ? `${change.language} code` : 'code');
  return h(
    'figure',
    {
      className: ['change'],
      dataFile: change.file,
      dataLanguage: change.language,
      dataHeader: change.header,
    },
    [
      figureHead(change),
      ...(change.hunks.length > 0 ? [viewSwitch(key)] : []),
      ...(summary ? [h('p', { className: ['change-summary'] }, summary)] : []),
      ...(change.preamble ? [h('pre', { className: ['change-preamble'] }, change.preamble)] : []),
      ...(captions ? [sideCaptions(captions)] : []),
      ...(code.length > 0
        ? [
            h(
              'div',
              { className: ['change-code'], role: 'group', tabIndex: 0, ariaLabel: `Changes to ${name}` },
              code,
            ),
          ]
        : []),
    ],
  );
}

/** Stands for the lines left out above a hunk. */
const hunkGap = (heading = ''): Element =>
  h('p', { className: ['change-hunk'] }, ['⋯ ', ...(heading ? [h('code', heading)] : [])]);

function figureHead(change: FileChange): Element {
  const lines = linesOf(change.hunks);
  const count = (kind: 'ins' | 'del'): number => lines.filter(line => line.kind === kind).length;
  const [added, removed] = [count('ins'), count('del')];
  const file = change.file
    ? [
        h('code', { className: ['change-file'] }, [
          ...(change.fileBefore ? [change.fileBefore, h('span', ' → ')] : []),
          change.file,
        ]),
      ]
    : [];
  const status =
    change.status === 'modified'
      ? []
      : [h('span', { className: ['change-status'] }, statusWords[change.status])];
  const language = change.language ? [h('span', { className: ['change-language'] }, change.language)] : [];
  const parts: ElementContent[] = [...file, ...status, ...language];
  return h('figcaption', { className: ['change-head'] }, [
    ...parts.flatMap(part => [part, space()]),
    ...(lines.length > 0 ? [countNode(added, removed)] : []),
  ]);
}

function countNode(added: number, removed: number): Element {
  const spoken = (n: number, what: string): string => `${n} ${n === 1 ? 'line' : 'lines'} ${what}`;
  return h('span', { className: ['change-count'] }, [
    h('span', { className: ['change-added'], ariaHidden: 'true' }, `+${added}`),
    space(),
    h('span', { className: ['change-removed'], ariaHidden: 'true' }, `−${removed}`),
    h('span', { className: ['change-spoken'] }, `${spoken(added, 'added')}, ${spoken(removed, 'removed')}`),
  ]);
}

const statusWords = { added: 'new file', deleted: 'deleted', renamed: 'renamed', copied: 'copied' } as const;

const space = (): ElementContent => ({ type: 'text', value: ' ' });
const newline = (): ElementContent => ({ type: 'text', value: '\n' });

function viewSwitch(key: string): Element {
  const choice = (value: string, text: string, checked: boolean): Element =>
    h('label', [h('input', { type: 'radio', name: `change-view-${key}`, value, checked }), h('span', text)]);
  return h('fieldset', { className: ['change-view'] }, [
    h('legend', { className: ['change-spoken'] }, 'Layout of the change'),
    choice('unified', 'Unified', true),
    choice('split', 'Side by side', false),
  ]);
}

const sideCaptions = ({ before, after }: { before: ElementContent[]; after: ElementContent[] }): Element =>
  h('div', { className: ['change-sides'] }, [
    h('div', { className: ['change-side', 'change-side-before'] }, before),
    h('div', { className: ['change-side', 'change-side-after'] }, after),
  ]);

function hunkRuns(hunk: Hunk, language: string, highlighter: Highlighter): Element[] {
  const tokens = tokenizeHunk(hunk, language, highlighter);
  return runsOf(hunk.lines).map((run, index, runs) => {
    if (run.kind === 'changed') return changedRun(run, tokens);
    const lines = run.lines.flatMap(line => [sameLine(line, tokens.get(line)!), newline()]);
    const pre = h(
      'pre',
      { className: ['change-run'] },
      runs[index - 1]?.kind === 'changed' ? [spoken('Unchanged:'), ...lines] : lines,
    );
    if (run.kind === 'same') return pre;
    const count = run.lines.length;
    return h('details', { className: ['change-fold'] }, [h('summary', `${count} unchanged lines`), pre]);
  });
}

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
  return h('pre', { className: ['change-run', 'change-changed'] }, nodes);
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
