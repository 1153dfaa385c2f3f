import { element } from './element.ts';

/** The parts of the search page below its form, empty. */
export interface PageFrame {
  /** How much was found. */
  note: HTMLElement;
  status: HTMLElement;
  sort: HTMLSelectElement;
  order: HTMLElement;
  chips: HTMLElement;
  hits: HTMLElement;
  more: HTMLButtonElement;
  /** What stands where no results do: recent searches, what to try instead. */
  panel: HTMLElement;
  facets: HTMLElement;
  filter: HTMLDetailsElement;
}

/** Makes what scripts add to the search page. */
export function pageFrame(page: HTMLElement): PageFrame {
  const note = element('p', { class: 'results-status' });
  const status = element('p', { role: 'status', class: 'unseen' });
  const sort = element(
    'select',
    { id: 'search-sort', name: 'sort' },
    element('option', { value: 'relevance' }, 'Best match'),
    element('option', { value: 'date' }, 'Newest first'),
  );
  const order = element(
    'p',
    { class: 'results-sort' },
    element('label', { for: 'search-sort' }, 'Order '),
    sort,
  );
  const chips = element('ul', { class: 'chips', 'aria-label': 'Chosen filters', hidden: true });
  const hits = element('ol', { class: 'results-list', 'aria-label': 'Results' });
  const more = element('button', { type: 'button', class: 'results-action', hidden: true });
  const panel = element('div', { class: 'results-panel' });
  const facets = element('div', { class: 'facets' });
  const filter = element(
    'details',
    { class: 'results-filter', open: !matchMedia('(max-width: 60rem)').matches },
    element('summary', {}, 'Filter'),
    facets,
  );
  const head = element('div', { class: 'results-head' }, note, order);
  const found = element('div', { class: 'results-found' }, head, chips, panel, hits, more, status);
  page.append(element('div', { class: 'results' }, filter, found));
  return { note, status, sort, order, chips, hits, more, panel, facets, filter };
}
