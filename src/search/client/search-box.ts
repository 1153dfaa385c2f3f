import { element } from './element.ts';

/** A box for words that takes several lines too. */
export interface SearchBox {
  /** The field that is there: one line is an `<input>`, several are a `<textarea>`. */
  field(): HTMLInputElement | HTMLTextAreaElement;
  fields: readonly [HTMLInputElement, HTMLTextAreaElement];
  value(): string;
  /** Puts a text into the box, with the caret at its end. */
  write(text: string): void;
  onInput(hear: () => void): void;
  /** @param serve gets the keys that are pressed alone; tells whether it did something, else the field has them */
  onKey(serve: (key: string) => boolean): void;
}

const mostRows = 8;

/**
 * Gives a one-line input a second field that takes its place while the text has several lines, as an `<input>` drops
 * line breaks and a `<textarea>` may not be a combobox (ARIA in HTML). Lines come from a paste, a drop or
 * Shift-Enter; Enter alone is left to whoever listens.
 */
export function searchBox(input: HTMLInputElement): SearchBox {
  const area = element('textarea', {
    class: input.className,
    'aria-label': input.labels?.[0]?.textContent ?? input.getAttribute('aria-label') ?? undefined,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    wrap: 'off',
  });
  const field = (): HTMLInputElement | HTMLTextAreaElement => (area.isConnected ? area : input);

  const put = (text: string, caret: number): void => {
    const before = field();
    const next = text.includes('\n') ? area : input;
    if (next.value !== text) next.value = text;
    area.rows = Math.min(text.split('\n').length, mostRows);
    if (next === before) return;
    const focused = document.activeElement === before;
    before.replaceWith(next);
    if (focused) next.focus();
    next.setSelectionRange(caret, caret);
    next.scrollLeft = 0;
  };

  const insert = (text: string): void => {
    const { value, selectionStart, selectionEnd } = input;
    const start = selectionStart ?? value.length;
    put(value.slice(0, start) + text + value.slice(selectionEnd ?? start), start + text.length);
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  const take = (event: Event, data: DataTransfer | null): void => {
    const text = data?.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n+$/, '') ?? '';
    if (!text.includes('\n')) return;
    event.preventDefault();
    insert(text);
  };
  input.addEventListener('paste', event => take(event, event.clipboardData));
  input.addEventListener('drop', event => take(event, event.dataTransfer));
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !event.shiftKey || event.isComposing) return;
    event.preventDefault();
    insert('\n');
  });
  area.addEventListener('input', () => put(area.value, area.selectionStart));

  return {
    field,
    fields: [input, area],
    value: () => field().value,
    write: text => put(text, text.length),
    onInput(hear) {
      for (const each of [input, area]) each.addEventListener('input', hear);
    },
    onKey(serve) {
      const press = (event: KeyboardEvent): void => {
        if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (serve(event.key)) event.preventDefault();
      };
      input.addEventListener('keydown', press);
      area.addEventListener('keydown', press);
    },
  };
}

/** Whether a key is to move the caret between lines rather than between results. */
export function staysInLines(field: HTMLInputElement | HTMLTextAreaElement, key: string): boolean {
  if (!(field instanceof HTMLTextAreaElement)) return false;
  const { value, selectionStart, selectionEnd } = field;
  return key === 'ArrowDown'
    ? value.includes('\n', selectionEnd)
    : value.lastIndexOf('\n', selectionStart - 1) >= 0;
}
