import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { eachElement } from '../elements.ts';
import type { InputPlaces } from './input-places.ts';
import type { MarkedFigure } from './marked-figure.ts';
import { figureIndex } from './wrap-figures.ts';
import { h } from '../h.ts';

/** Id of the note that lists what could not be checked; a heading's id never holds a dot. */
export const uncheckedNoteId = 'claims.unchecked';

/** Characters that are kept on one line, under the button that opens their calculation. */
const mostInLine = 28;

/** What a mark's button and the head of its note begin with. */
const words = {
  verified: 'Checked',
  contradicted: 'Contradicted',
  explained: 'Contradicted, explained',
  computed: 'Computed',
};

/**
 * Turns the spans that hold figures into marks that open their calculation, and puts the calculations behind the
 * body as popovers: opened by a button without any script, and not part of the running text.
 * @param places of each figure's inputs
 * @param lang of the text
 * @returns the id of each figure's mark; undefined for one that stands where no mark can
 */
export function drawMarks(
  tree: Root,
  figures: readonly MarkedFigure[],
  places: readonly InputPlaces[],
  lang: string,
): (string | undefined)[] {
  // The words around what the author says are English.
  const said = lang === 'en' ? {} : { lang };
  const ids: (string | undefined)[] = figures.map(() => undefined);
  const notes: Element[] = [];
  const last = new Map<number, Element>();
  eachElement(tree, node => {
    const index = figureIndex(node);
    if (index === undefined) return false;
    const { verdict } = figures[index]!;
    const id = ids[index] ?? `claim.${notes.length + 1}`;
    const { length } = textOf(node);
    const behind = length === 0 || length > mostInLine ? ['claim-behind'] : [];
    node.properties = {
      className: ['claim', `claim-${verdict}`, ...behind],
      ...(ids[index] === undefined && { id }),
    };
    if (ids[index] === undefined) notes.push(noteOf(id, figures[index]!, places[index]!, said));
    ids[index] = id;
    last.set(index, node);
    return true;
  });
  for (const [index, node] of last) node.children.push(opener(ids[index]!, figures[index]!));
  const unchecked = figures.filter(({ verdict }) => verdict === 'unchecked');
  if (unchecked.length > 0) notes.push(uncheckedNote(unchecked));
  if (notes.length > 0)
    tree.children.push(h('div', { className: ['claim-notes'], ...(lang !== 'en' && { lang: 'en' }) }, notes));
  return ids;
}

const noteId = (id: string): string => `${id}.why`;

function opener(id: string, { verdict, text }: MarkedFigure): Element {
  const says = words[verdict as keyof typeof words];
  return h('button', {
    type: 'button',
    className: ['claim-open'],
    popoverTarget: noteId(id),
    ariaLabel: `${says}: ${plain(text)}. Show the calculation`,
  });
}

function noteOf(id: string, figure: MarkedFigure, places: InputPlaces, said: { lang?: string }): Element {
  const { verdict, text, derivation, reason } = figure;
  return h('div', { id: noteId(id), className: ['claim-note', `claim-note-${verdict}`], popover: 'auto' }, [
    h('p', { className: ['claim-note-head'] }, [
      h('span', { className: ['label'] }, words[verdict as keyof typeof words]),
      ' ',
      h('span', { className: ['claim-note-figure'], ...said }, `“${plain(text)}”`),
    ]),
    h('p', { className: ['claim-note-words'] }, `${derivation}.`),
    ...(verdict === 'explained' && reason
      ? [
          h('p', { className: ['claim-note-reason'] }, [
            h('span', 'The author: '),
            h('span', { className: ['claim-note-answer'], ...said }, reason),
          ]),
        ]
      : []),
    ...sourceLine(figure, places),
  ]);
}

/** Inputs beyond which a line of links is not read. */
const mostLinks = 12;

function sourceLine({ inputs }: MarkedFigure, places: InputPlaces): Element[] {
  const linked = inputs.filter(({ line }) => places.has(line));
  if (linked.length === 0) return [];
  const links = linked
    .slice(0, mostLinks)
    .flatMap(({ text, line }, index): (ElementContent | string)[] => [
      index > 0 ? ', ' : '',
      h('a', { href: `#${places.get(line)}` }, plain(text)),
    ]);
  const more = linked.length > mostLinks ? ` and ${linked.length - mostLinks} more` : '';
  return [h('p', { className: ['claim-note-from'] }, ['Follows from ', ...links, more, '.'])];
}

/** Rows beyond which the note only counts. */
const mostUnchecked = 30;

function uncheckedNote(figures: readonly MarkedFigure[]): Element {
  const rows = figures
    .slice(0, mostUnchecked)
    .map(({ text, reason, place }) =>
      h('li', [`“${plain(text)}” (line ${place.line})`, ...(reason ? [`: ${reason}`] : [])]),
    );
  const more = figures.length - rows.length;
  return h('div', { id: uncheckedNoteId, className: ['claim-note'], popover: 'auto' }, [
    h('p', { className: ['claim-note-head'] }, [h('span', { className: ['label'] }, 'Not checked')]),
    h('ul', { className: ['claim-note-rows'] }, rows),
    ...(more > 0 ? [h('p', `And ${more} more.`)] : []),
  ]);
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
