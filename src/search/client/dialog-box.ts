import type { SearchAnswer, SearchHit } from '../answer.ts';
import { announcer } from './announcer.ts';
import { answerWords, failureWords, withoutSites } from './answer-words.ts';
import { oneAtATime } from './asking.ts';
import type { DialogFrame } from './dialog-frame.ts';
import { element } from './element.ts';
import { hitAddress } from './hit-address.ts';
import { countOf, detailsOf, titleOf } from './hit-view.ts';
import { failureView, nothingView, nothingWords } from './nothing-view.ts';
import { optionList } from './option-list.ts';
import { rememberSearch } from './recent-searches.ts';
import { drawRecent, focusFirst } from './recent-view.ts';
import { staysInLines } from './search-box.ts';
import { searchPageAddress } from './site-address.ts';
import { openSite, searchSite } from './site-index.ts';

const shownHits = 7;
const shownLines = 2;
const hint =
  'Half a memory will do, and so will a pasted error with other ids in it, a flag, a name from the code, or a misspelt word.';

/** Brings the dialog to life: results as one types, arrows to choose, Enter to open. */
export function startDialog({ dialog, box, note, list, panel, status }: DialogFrame): void {
  const ask = oneAtATime(searchSite);
  const say = announcer(status);
  const options = optionList(list, box);
  /** What the shown results answer. */
  let answered: string | undefined;

  const show = (shown: HTMLAnchorElement[], words: string, ...instead: (HTMLElement | undefined)[]): void => {
    panel.replaceChildren(...instead.filter(part => part !== undefined));
    options.show(shown);
    note.textContent = words;
    say(words);
  };

  const showRecent = (): void => {
    ask.cancel();
    answered = '';
    show([], '');
    drawRecent(panel, box.field, text => {
      box.write(text);
      box.field().focus();
      void update();
    });
    if (!panel.firstChild) panel.append(element('p', { class: 'nothing' }, hint));
  };

  const showAnswer = (text: string, answer: SearchAnswer): void => {
    answered = text;
    if (answer.hits.length === 0)
      show([], withoutSites(nothingWords(text, false), answer), nothingView(answer, text));
    else show([...answer.hits.map(hitOption), allOption(text, answer.total)], answerWords(answer));
  };

  const update = async (): Promise<void> => {
    const text = box.value().trim();
    if (text === '') return void showRecent();
    const loading = setTimeout(() => {
      note.textContent = 'Searching …';
    }, 300);
    const answer = await ask({ text: box.value(), limit: shownHits, typing: true });
    clearTimeout(loading);
    if (answer === 'superseded') return;
    if (answer !== 'failed') return showAnswer(text, answer);
    answered = undefined;
    show(
      [],
      failureWords,
      failureView(() => void update().then(() => box.field().focus())),
    );
  };

  // Enter right after a word means that word, not what was found before it.
  const choose = async (): Promise<void> => {
    if (box.value().trim() !== answered) await update();
    options.active()?.click();
  };

  box.onInput(() => {
    options.chosen = false;
    void update();
  });
  box.onKey(key => {
    if (key === 'Enter') void choose();
    else if (!options.chosen && staysInLines(box.field(), key)) return false;
    else if (key === 'ArrowDown' && focusFirst(panel)) return true;
    else return options.press(key);
    return true;
  });
  list.addEventListener('click', () => rememberSearch(box.value()));
  dialog.addEventListener('close', () => {
    if (box.value().trim() === '') showRecent();
  });
  openSite();
  void update();
}

function hitOption(hit: SearchHit): HTMLAnchorElement {
  const title = element('span', { class: 'hit-title' }, ...titleOf(hit));
  return element(
    'a',
    { href: hitAddress(hit), class: 'search-option' },
    title,
    ...detailsOf(hit, shownLines),
  );
}

function allOption(text: string, total: number): HTMLAnchorElement {
  return element(
    'a',
    { href: searchPageAddress(text), class: 'search-option search-option-all' },
    total > shownHits ? `All ${countOf(total)}` : 'Open in the search page, with filters',
  );
}
