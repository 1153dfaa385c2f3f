import type { SearchBox } from './search-box.ts';

/** The results below the box, one of which is active while the focus stays in the box. */
export interface OptionList {
  /** Whether the reader has chosen by keys since the words changed. */
  chosen: boolean;
  active(): HTMLAnchorElement | undefined;
  /** Shows other results; a chosen one that is still among them stays chosen. */
  show(options: HTMLAnchorElement[]): void;
  /** Serves a key; tells whether it was one for the list. */
  press(key: string): boolean;
}

/** The listbox of an editable combobox: WAI-ARIA Authoring Practices, "Editable Combobox With List Autocomplete". */
export function optionList(list: HTMLElement, box: SearchBox): OptionList {
  let options: HTMLAnchorElement[] = [];
  let at = -1;

  const activate = (next: number): void => {
    options[at]?.setAttribute('aria-selected', 'false');
    at = next;
    const option = options[at];
    option?.setAttribute('aria-selected', 'true');
    for (const field of box.fields)
      if (option) field.setAttribute('aria-activedescendant', option.id);
      else field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };

  const target = (key: string): number | undefined => {
    if (key === 'ArrowDown') return (at + 1) % options.length;
    if (key === 'ArrowUp') return (at <= 0 ? options.length : at) - 1;
    // Until a result is chosen, these move the caret.
    if (key === 'Home' && self.chosen) return 0;
    if (key === 'End' && self.chosen) return options.length - 1;
    return undefined;
  };

  const self: OptionList = {
    chosen: false,
    active: () => options[at],
    show(next) {
      const address = self.chosen ? options[at]?.href : undefined;
      const kept = address === undefined ? -1 : next.findIndex(({ href }) => href === address);
      options = next;
      at = -1;
      for (const [i, option] of next.entries()) {
        option.id = `search-dialog-result-${i}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.tabIndex = -1;
      }
      list.replaceChildren(...next);
      list.hidden = next.length === 0;
      list.scrollTop = 0;
      box.fields[0].setAttribute('aria-expanded', String(next.length > 0));
      activate(next.length > 0 ? Math.max(kept, 0) : -1);
    },
    press(key) {
      const next = options.length > 0 ? target(key) : undefined;
      if (next === undefined) return false;
      self.chosen = true;
      activate(next);
      return true;
    },
  };
  return self;
}
