import type { SearchHit } from '../search.ts';
import type { DialogFrame } from './dialog-frame.ts';
import { element } from './element.ts';
import { countOf, excerptOf, factsOf, titleOf } from './hit-view.ts';
import { latest } from './latest.ts';
import { searchPageAddress, siteAddress } from './site-address.ts';
import { searchSite } from './site-index.ts';

const shownHits = 7;
/** Milliseconds after a keystroke before the index is asked. */
const pause = 80;

/** Brings the dialog to life: results as one types, arrows to choose, Enter to open. */
export function startDialog({ input, list, status }: DialogFrame): void {
  const ask = latest(searchSite);
  let options: HTMLAnchorElement[] = [];
  let active = -1;
  /** Whether the reader has chosen by arrows since typing. */
  let chosen = false;
  /** What the shown results answer. */
  let answered = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const activate = (next: number): void => {
    active = next;
    for (const [i, option] of options.entries()) option.setAttribute('aria-selected', String(i === next));
    const option = options[next];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };

  const move = (next: number): void => {
    chosen = true;
    activate(next);
  };

  const show = (shown: HTMLAnchorElement[], message: string): void => {
    // A late answer must not take away what the reader has chosen meanwhile.
    const address = chosen ? options[active]?.href : undefined;
    const kept = address === undefined ? -1 : shown.findIndex(({ href }) => href === address);
    options = shown;
    for (const [i, option] of shown.entries()) {
      option.id = `search-dialog-result-${i}`;
      option.setAttribute('role', 'option');
      option.tabIndex = -1;
    }
    list.replaceChildren(...shown);
    list.hidden = shown.length === 0;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    status.textContent = message;
    activate(shown.length > 0 ? Math.max(kept, 0) : -1);
  };

  const update = async (): Promise<void> => {
    clearTimeout(timer);
    const text = input.value.trim();
    if (text === '') {
      ask.cancel();
      answered = text;
      return show([], '');
    }
    status.textContent = 'Searching …';
    const answer = await ask({ text: input.value, limit: shownHits, typing: true });
    if (answer === 'superseded') return;
    answered = text;
    if (answer === 'failed') show([], 'The search index could not be loaded. Is the connection up?');
    else if (answer.total === 0) show([], `Nothing matches “${text}”.`);
    else show([...answer.hits.map(hitOption), allOption(text, answer.total)], countOf(answer.total));
  };

  // Enter right after a word means that word, not what was found before it.
  const choose = async (): Promise<void> => {
    if (input.value.trim() !== answered) await update();
    const option = options[active];
    if (option) option.click();
    else if (answered !== '') location.assign(searchPageAddress(answered));
  };

  input.addEventListener('input', () => {
    chosen = false;
    clearTimeout(timer);
    timer = setTimeout(() => void update(), pause);
  });
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Enter') void choose();
    else if (event.key === 'ArrowDown' && options.length > 0) move((active + 1) % options.length);
    else if (event.key === 'ArrowUp' && options.length > 0) move((active <= 0 ? options.length : active) - 1);
    else return;
    event.preventDefault();
  });
  void update();
}

function hitOption(hit: SearchHit): HTMLAnchorElement {
  const title = element('span', { class: 'hit-title' }, ...titleOf(hit));
  return element(
    'a',
    { href: siteAddress(hit.url), class: 'search-option' },
    title,
    factsOf(hit),
    excerptOf(hit),
  );
}

function allOption(text: string, total: number): HTMLAnchorElement {
  return element(
    'a',
    { href: searchPageAddress(text), class: 'search-option search-option-all' },
    total > shownHits ? `All ${countOf(total)}` : 'Open in the search page, with filters',
  );
}
