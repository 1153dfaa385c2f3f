import type { Element, ElementContent } from 'hast';
import type { FileChange } from './model.ts';
import { linesOf } from './patch.ts';
import { h } from '../h.ts';

/** A figure's caption: file, what became of it, language and counts. */
export function figureHead(change: FileChange): Element {
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

/** The choice between the two layouts, which style sheets follow. */
export function viewSwitch(key: string): Element {
  const choice = (value: string, text: string, checked: boolean): Element =>
    h('label', [h('input', { type: 'radio', name: `change-view-${key}`, value, checked }), h('span', text)]);
  return h('fieldset', { className: ['change-view'] }, [
    h('legend', { className: ['change-spoken'] }, 'Layout of the change'),
    choice('unified', 'Unified', true),
    choice('split', 'Side by side', false),
  ]);
}
