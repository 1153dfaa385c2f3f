import { element } from './element.ts';

/** The parts of the search dialog, empty. */
export interface DialogFrame {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  list: HTMLElement;
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
    'aria-label': 'Search incidents, recommendations and docs',
    'aria-autocomplete': 'list',
    'aria-controls': 'search-dialog-results',
    'aria-expanded': 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    placeholder: 'Words, an error line, a flag, a name',
  });
  const close = element('button', { type: 'button', class: 'search-dialog-close' }, 'Close');
  const list = element('div', {
    id: 'search-dialog-results',
    role: 'listbox',
    class: 'search-dialog-results',
    'aria-label': 'Results',
    hidden: true,
  });
  const status = element('p', { role: 'status', class: 'search-dialog-status' });
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    element('div', { class: 'search-dialog-line' }, input, close),
    list,
    status,
  );
  dialog.addEventListener('click', event => {
    if (event.target === dialog || event.target === close) dialog.close();
    // A hit on the page that is open only moves within it.
    if (event.target instanceof Element && event.target.closest('a')) dialog.close();
  });
  document.body.append(dialog);
  return { dialog, input, list, status };
}
