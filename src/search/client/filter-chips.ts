import { type FacetName, type Filters, facetNames } from '../facets.ts';
import { element } from './element.ts';
import { facetTitle, valueName } from './facet-names.ts';

/**
 * Draws the chosen filters as buttons that take one away each; hidden where none is chosen. The focus goes to the
 * chip that takes the place of one that was removed.
 */
export function drawChips(
  into: HTMLElement,
  filters: Filters,
  onRemove: (name: FacetName, value: string) => void,
  onRemoveAll: () => void,
): void {
  const before = [...into.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
  const chips = facetNames.flatMap(name =>
    (filters[name] ?? []).map(value =>
      chip(`${facetTitle(name)}: ${valueName(name, value)}`, 'Remove the filter ', () =>
        onRemove(name, value),
      ),
    ),
  );
  if (chips.length > 1) chips.push(chip('All filters', 'Remove ', onRemoveAll));
  into.replaceChildren(...chips.map(button => element('li', {}, button)));
  into.hidden = chips.length === 0;
  if (before >= 0) chips[Math.min(before, chips.length - 1)]?.focus();
}

function chip(words: string, does: string, act: () => void): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'chip' },
    element('span', { class: 'unseen' }, does),
    words,
    element('span', { class: 'chip-cross', 'aria-hidden': 'true' }, '×'),
  );
  button.addEventListener('click', act);
  return button;
}
