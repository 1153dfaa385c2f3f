import type { SearchAnswer } from '../answer.ts';
import { element } from './element.ts';
import { valueName } from './facet-names.ts';
import { searchPageAddress } from './site-address.ts';

/** Characters of the text that are said again. */
const saidAgain = 60;

/** Says in one sentence that nothing was found. */
export function nothingWords(text: string, filtered: boolean): string {
  const words = text.trim();
  const said = words.includes('\n')
    ? 'these lines'
    : `“${words.length > saidAgain ? `${words.slice(0, saidAgain)}…` : words}”`;
  if (filtered)
    return words === '' ? 'Nothing passes these filters.' : `Nothing about ${said} passes these filters.`;
  return `Nothing relevant to ${said}.`;
}

/** What to try instead, and the parts of the library that come nearest, as links. */
export function nothingView({ nearest = [] }: SearchAnswer, text: string): HTMLElement {
  const links = nearest.map(({ facet, value, count }) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: searchPageAddress('', { [facet]: [value] }) },
        `${valueName(facet, value)} `,
        element('span', { class: 'facet-count' }, count.toLocaleString('en')),
      ),
    ),
  );
  const hint = text.includes('\n')
    ? 'The line that names the error says most; try it alone.'
    : 'Other words may help: what broke, the name of a service, a flag, or a line of the error.';
  return element(
    'div',
    { class: 'nothing' },
    element('p', {}, hint),
    links.length > 0
      ? element('p', { class: 'nothing-nearest', id: 'nothing-nearest' }, 'Nearest to look through:')
      : undefined,
    links.length > 0
      ? element('ul', { class: 'chips', 'aria-labelledby': 'nothing-nearest' }, ...links)
      : undefined,
  );
}

/** Says that the index cannot be had, with a way to ask again. */
export function failureView(retry: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'results-action' }, 'Try again');
  button.addEventListener('click', retry);
  return element('div', { class: 'nothing' }, button);
}
