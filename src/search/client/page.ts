import type { SearchAnswer, SearchHit } from '../search.ts';
import { element } from './element.ts';
import { drawFacets } from './facet-view.ts';
import { countOf, excerptOf, factsOf, titleOf } from './hit-view.ts';
import { latest } from './latest.ts';
import { type PageState, readState, toggled, writeState } from './page-state.ts';
import { siteAddress } from './site-address.ts';
import { searchSite } from './site-index.ts';

/**
 * The search page. The template gives an element `[data-search-page]` that holds a form with an input `name="q"`
 * (so that the page can be asked from elsewhere without scripts); everything below the form is made here and
 * appended to that element. Query, filters and order stand in the address; going back restores them, with the
 * hits that were shown and the place on the page.
 */
const page = document.querySelector<HTMLElement>('[data-search-page]');
const form = page?.querySelector('form');
const input = page?.querySelector<HTMLInputElement>('input[name="q"]');

const pageSize = 10;
/** Milliseconds after a keystroke before the index is asked. */
const pause = 150;

if (page && form && input) startPage(page, form, input);

function startPage(page: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void {
  const status = element('p', { role: 'status', class: 'results-status' });
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
  const hits = element('ol', { class: 'results-list', 'aria-label': 'Results' });
  const action = element('button', { type: 'button', class: 'results-action', hidden: true });
  const facets = element('div', { class: 'facets' });
  const narrow = matchMedia('(max-width: 60rem)').matches;
  const filter = element(
    'details',
    { class: 'results-filter', open: !narrow },
    element('summary', {}, 'Filter'),
    facets,
  );
  const found = element(
    'div',
    { class: 'results-found' },
    element('div', { class: 'results-head' }, status, order),
    hits,
    action,
  );
  page.append(element('div', { class: 'results' }, filter, found));

  const ask = latest(searchSite);
  let state = readState(location.search);
  let shown = pageSize;
  /** The last word may not be finished. */
  let typing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAction = (): void => {};
  action.addEventListener('click', () => onAction());

  const offer = (words: string, act: () => void): void => {
    action.textContent = words;
    action.hidden = false;
    onAction = act;
  };

  const go = (next: PageState, how: 'push' | 'replace'): void => {
    state = next;
    typing = how === 'replace';
    shown = pageSize;
    const address = location.pathname + writeState(next);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void refresh();
  };

  const draw = (answer: SearchAnswer): void => {
    const asked = state.text.trim() !== '' || Object.keys(state.filters).length > 0;
    hits.replaceChildren(...(asked ? answer.hits : []).map(hitItem));
    if (answer.facets)
      drawFacets(facets, answer.facets, state.filters, (name, value) =>
        go({ ...state, filters: toggled(state.filters, name, value) }, 'push'),
      );
    order.hidden = !asked || answer.total < 2;
    action.hidden = true;
    if (!asked) status.textContent = 'Type words, an error line, a flag or a name, or choose a filter.';
    else if (answer.total === 0) status.textContent = nothingFound(state);
    else status.textContent = countOf(answer.total);
    if (answer.total === 0 && Object.keys(state.filters).length > 0)
      offer('Remove the filters', () => go({ ...state, filters: {} }, 'push'));
    else if (asked && answer.total > shown)
      offer(`Show ${Math.min(pageSize, answer.total - shown)} more`, () => {
        const next = shown;
        shown += pageSize;
        history.replaceState({ ...history.state, shown }, '');
        void refresh().then(() => hits.children[next]?.querySelector('a')?.focus());
      });
  };

  const refresh = async (): Promise<void> => {
    clearTimeout(timer);
    if (input.value !== state.text && document.activeElement !== input) input.value = state.text;
    sort.value = state.sort;
    page.setAttribute('aria-busy', 'true');
    const loading = setTimeout(() => {
      status.textContent = 'Searching …';
    }, 300);
    const answer = await ask({ ...state, limit: shown, typing, facets: true });
    clearTimeout(loading);
    if (answer === 'superseded') return;
    page.removeAttribute('aria-busy');
    if (answer !== 'failed') return draw(answer);
    hits.replaceChildren();
    status.textContent = 'The search index could not be loaded. Is the connection up?';
    offer('Try again', () => void refresh());
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => go({ ...state, text: input.value }, 'replace'), pause);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (typing || input.value !== state.text) go({ ...state, text: input.value }, 'push');
  });
  sort.addEventListener('change', () =>
    go({ ...state, sort: sort.value === 'date' ? 'date' : 'relevance' }, 'push'),
  );

  // The browser restores the place on the page before the hits are there; so the page does it itself.
  history.scrollRestoration = 'manual';
  const keepPlace = (): void => history.replaceState({ ...history.state, shown, top: scrollY }, '');
  const restore = async (): Promise<void> => {
    state = readState(location.search);
    const kept = history.state as { shown?: number; top?: number } | null;
    shown = kept?.shown ?? pageSize;
    input.value = state.text;
    await refresh();
    if (kept?.top) scrollTo(0, kept.top);
  };
  addEventListener('pagehide', keepPlace);
  addEventListener('popstate', () => void restore());
  void restore();
  if (state.text === '') input.focus();
}

function hitItem(hit: SearchHit): HTMLElement {
  const link = element('a', { href: siteAddress(hit.url) }, ...titleOf(hit));
  return element(
    'li',
    { class: 'hit' },
    element('h2', { class: 'hit-title' }, link),
    factsOf(hit),
    excerptOf(hit),
  );
}

const nothingFound = ({ text, filters }: PageState): string =>
  Object.keys(filters).length > 0
    ? `Nothing${text.trim() ? ` with “${text.trim()}”` : ''} passes these filters.`
    : `Nothing matches “${text.trim()}”. Fewer or other words may help.`;
