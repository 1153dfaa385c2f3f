import type { SearchAnswer, SearchHit } from '../answer.ts';
import { announcer } from './announcer.ts';
import { answerWords, failureWords, withoutSites } from './answer-words.ts';
import { oneAtATime } from './asking.ts';
import { element } from './element.ts';
import { drawFacets } from './facet-view.ts';
import { drawChips } from './filter-chips.ts';
import { hitAddress } from './hit-address.ts';
import { detailsOf, titleOf } from './hit-view.ts';
import { failureView, nothingView, nothingWords } from './nothing-view.ts';
import { pageAddress } from './page-address.ts';
import { pageFrame } from './page-frame.ts';
import { keepPlace, restorePlace } from './page-place.ts';
import { isState, type PageState, readState, toggled } from './page-state.ts';
import { rememberSearch } from './recent-searches.ts';
import { drawRecent, focusFirst } from './recent-view.ts';
import { searchBox, staysInLines } from './search-box.ts';
import { searchSite } from './site-index.ts';

/**
 * The search page. The template gives an element `[data-search-page]` with a form that holds an input; everything
 * below the form is made here. Query, filters, order and pages stand in the address; going back restores them, with
 * the place on the page and the focus.
 */
const page = document.querySelector<HTMLElement>('[data-search-page]');
const form = page?.querySelector('form');
const input = page?.querySelector<HTMLInputElement>('[data-search-box]');

const pageSize = 10;
const shownLines = 5;

if (page && form && input) startPage(page, form, input);

function startPage(page: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void {
  const { note, status, sort, order, chips, hits, more, panel, facets, filter } = pageFrame(page);
  const box = searchBox(input);
  const ask = oneAtATime(searchSite);
  const say = announcer(status);
  const address = pageAddress();
  let state = readState(location);

  const tell = (words: string): void => {
    note.textContent = words;
    say(words);
  };

  const step = (next: PageState): void => {
    address.push(next);
    state = next;
    void refresh();
  };

  const toggle = (name: Parameters<typeof toggled>[1], value: string): void =>
    step({ ...state, filters: toggled(state.filters, name, value), page: 1 });

  const draw = (answer: SearchAnswer): void => {
    const filtered = Object.keys(state.filters).length > 0;
    const asked = state.text.trim() !== '' || filtered;
    hits.replaceChildren(...(asked ? answer.hits : []).map(hitItem));
    if (answer.facets) drawFacets(facets, answer.facets, state.filters, toggle);
    filter.hidden = !facets.firstChild;
    drawChips(chips, state.filters, toggle, () => step({ ...state, filters: {}, page: 1 }));
    order.hidden = !asked || answer.total < 2;
    const left = asked ? answer.total - answer.hits.length : 0;
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(pageSize, left)} more`;
    panel.replaceChildren();
    if (!asked) {
      tell('Type words or choose a filter.');
      drawRecent(panel, box.field, text => {
        box.write(text);
        step({ ...state, text, page: 1 });
        box.field().focus();
      });
    } else if (answer.hits.length > 0) tell(answerWords(answer));
    else {
      tell(withoutSites(nothingWords(state.text, filtered), answer));
      if (!filtered) panel.append(nothingView(answer, state.text));
    }
  };

  const refresh = async (typing = false): Promise<void> => {
    sort.value = state.sort;
    page.setAttribute('aria-busy', 'true');
    const loading = setTimeout(() => {
      note.textContent = 'Searching …';
    }, 300);
    const { page: pages, ...asked } = state;
    const answer = await ask({ ...asked, limit: pages * pageSize, typing, facets: true });
    clearTimeout(loading);
    if (answer === 'superseded') return;
    page.removeAttribute('aria-busy');
    if (answer !== 'failed') return draw(answer);
    hits.replaceChildren();
    more.hidden = true;
    tell(failureWords);
    panel.replaceChildren(failureView(() => void refresh()));
  };

  box.onInput(() => {
    state = { ...state, text: box.value(), page: 1 };
    address.typed(state);
    void refresh(true);
  });
  box.onKey(key => {
    if (key === 'Enter') form.requestSubmit();
    else if (key !== 'ArrowDown' || staysInLines(box.field(), key)) return false;
    else return focusFirst(panel) || focusFirst(hits);
    return true;
  });
  hits.addEventListener('keydown', event => {
    const links = [...hits.querySelectorAll('a')];
    const at = links.indexOf(event.target as HTMLAnchorElement);
    if (event.key === 'ArrowDown') (links[at + 1] ?? (more.hidden ? undefined : more))?.focus();
    else if (event.key === 'ArrowUp') (links[at - 1] ?? box.field()).focus();
    else return;
    event.preventDefault();
  });
  hits.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('a')) rememberSearch(state.text);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    rememberSearch(state.text);
    address.rest();
    void refresh();
  });
  sort.addEventListener('change', () =>
    step({ ...state, sort: sort.value === 'date' ? 'date' : 'relevance', page: 1 }),
  );
  more.addEventListener('click', () => {
    const next = hits.children.length;
    state = { ...state, page: state.page + 1 };
    address.replace(state);
    void refresh().then(() => hits.children[next]?.querySelector('a')?.focus());
  });

  const restore = async (): Promise<void> => {
    // The name of a place on the page is not a question: the address goes back to what is asked.
    if (location.hash !== '' && !isState(location.hash)) return address.replace(state);
    address.restored();
    state = readState(location);
    box.write(state.text);
    await refresh();
    restorePlace();
  };
  // The browser restores the place on the page before the hits are there; so the page does it itself.
  history.scrollRestoration = 'manual';
  addEventListener('scrollend', keepPlace);
  addEventListener('popstate', () => void restore());
  void restore();
  if (state.text === '' && !history.state) input.focus();
}

function hitItem(hit: SearchHit): HTMLElement {
  const link = element('a', { href: hitAddress(hit) }, ...titleOf(hit));
  return element(
    'li',
    { class: 'hit' },
    element('h2', { class: 'hit-title' }, link),
    ...detailsOf(hit, shownLines),
  );
}
