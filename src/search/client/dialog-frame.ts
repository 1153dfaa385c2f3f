import { element } from './element.ts';
import { type SearchBox, searchBox } from './search-box.ts';

/** The parts of the search dialog, empty. */
export interface DialogFrame {
  dialog: HTMLDialogElement;
  box: SearchBox;
  /** The line below the box: how much was found. */
  note: HTMLElement;
  list: HTMLElement;
  /** What stands where no results do: recent searches, what to try instead. */
  panel: HTMLElement;
  status: HTMLElement;
}

/**
 * Makes the dialog with its box, ready to be typed into while the rest is still loading.
 * The combobox pattern with a listbox popup: WAI-ARIA Authoring Practices, "Editable Combobox With List Autocomplete".
 */
export function dialogFrame(): DialogFrame {
  const input = element('input', {
    type: 'text',
    role: 'combobox',
    class: 'search-dialog-input',
    'data-search-box': '',
    'aria-label': 'Search incidents, recommendations and docs',
    'aria-autocomplete': 'list',
    'aria-controls': 'search-dialog-results',
    'aria-expanded': 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    placeholder: 'Words, an error, a flag',
  });
  const close = element('button', { type: 'button', class: 'search-dialog-close' }, 'Close');
  const note = element('p', { class: 'search-dialog-note' });
  const list = element('div', {
    id: 'search-dialog-results',
    role: 'listbox',
    class: 'search-dialog-results',
    'aria-label': 'Results',
    hidden: true,
  });
  const panel = element('div', { class: 'search-dialog-panel' });
  const status = element('p', { role: 'status', class: 'unseen' });
  const keys = [
    ['↑ ↓', 'choose'],
    ['Enter', 'open'],
    ['Shift Enter', 'new line'],
    ['Esc', 'close'],
  ] as const;
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    element('div', { class: 'search-dialog-line' }, input, close),
    note,
    list,
    panel,
    element(
      'p',
      { class: 'search-dialog-keys', 'aria-hidden': 'true' },
      ...keys.map(([key, does]) => element('span', {}, element('kbd', {}, key), ` ${does}`)),
    ),
    status,
  );
  dialog.addEventListener('click', event => {
    if (event.target === dialog || event.target === close) dialog.close();
    // A result on the page that is open only moves within it.
    if (event.target instanceof Element && event.target.closest('a')) dialog.close();
  });
  const box = searchBox(input);
  for (const name of ['aria-controls', 'aria-autocomplete'])
    box.fields[1].setAttribute(name, input.getAttribute(name)!);
  document.body.append(dialog);
  return { dialog, box, note, list, panel, status };
}
