import { element } from './element.ts';
import { forgetSearch, forgetSearches, recentSearches } from './recent-searches.ts';

/**
 * Draws the recent searches, each with a button to forget it; nothing where there are none. Arrow keys walk them,
 * Delete forgets one.
 * @param box gets the focus back above the first
 */
export function drawRecent(into: HTMLElement, box: () => HTMLElement, choose: (text: string) => void): void {
  const searches = recentSearches();
  const redraw = (focus: number): void => {
    drawRecent(into, box, choose);
    const left = words();
    (left[Math.min(focus, left.length - 1)] ?? box()).focus();
  };
  const words = (): HTMLElement[] => [...into.querySelectorAll<HTMLElement>('.recent-words')];
  const rows = searches.map((text, i) => {
    const word = element('button', { type: 'button', class: 'recent-words' }, text);
    word.addEventListener('click', () => choose(text));
    word.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown') words()[i + 1]?.focus();
      else if (event.key === 'ArrowUp') (words()[i - 1] ?? box()).focus();
      else if (event.key === 'Delete') forget();
      else return;
      event.preventDefault();
    });
    const forget = (): void => {
      forgetSearch(text);
      redraw(i);
    };
    const button = element(
      'button',
      { type: 'button', class: 'recent-forget', 'aria-label': `Forget “${text}”` },
      '×',
    );
    button.addEventListener('click', forget);
    return element('li', {}, word, button);
  });
  into.replaceChildren();
  if (rows.length === 0) return;
  const all = element('button', { type: 'button', class: 'recent-all' }, 'Forget all');
  all.addEventListener('click', () => {
    forgetSearches();
    redraw(0);
  });
  into.append(
    element('p', { class: 'recent-head' }, element('span', {}, 'Recent searches'), all),
    element('ul', { class: 'recent', 'aria-label': 'Recent searches' }, ...rows),
  );
}

/** Moves the focus to the first thing that can be chosen; tells whether there was one. */
export function focusFirst(within: HTMLElement): boolean {
  const first = within.querySelector<HTMLElement>('.recent-words, .results-action, a');
  first?.focus();
  return first !== null;
}
