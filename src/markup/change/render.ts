import type { Element, ElementContent } from 'hast';
import { h } from '../h.ts';
import type { Highlighter } from '../highlight.ts';
import { figureHead, viewSwitch } from './figure-head.ts';
import { hunkRuns } from './hunk-runs.ts';
import type { FileChange } from './model.ts';

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

const sideCaptions = ({ before, after }: { before: ElementContent[]; after: ElementContent[] }): Element =>
  h('div', { className: ['change-sides'] }, [
    h('div', { className: ['change-side', 'change-side-before'] }, before),
    h('div', { className: ['change-side', 'change-side-after'] }, after),
  ]);
