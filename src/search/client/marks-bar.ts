import { carriedKey } from './carried-marks.ts';
import { element } from './element.ts';

/** How far below the window's top a match is shown. */
const readingShare = 0.3;
let clearLast = (): void => {};

/**
 * Paints the matches and shows a bar to go through them: buttons, `n` and Shift-`n`, and Escape to clear, after
 * which no key does anything here (WCAG 2.1.4).
 */
export function marksBar(ranges: readonly Range[]): void {
  clearLast();
  CSS.highlights.set('search', new Highlight(...ranges));
  let current = -1;
  const status = element('span', { role: 'status', class: 'marks-count' });
  const button = (words: string, keys: string, act: () => void): HTMLElement => {
    const made = element('button', { type: 'button', 'aria-keyshortcuts': keys }, words);
    made.addEventListener('click', act);
    return made;
  };

  const go = (step: 1 | -1): void => {
    if (current < 0) current = startFor(ranges, step);
    else current = (current + step + ranges.length) % ranges.length;
    const range = ranges[current]!;
    const now = new Highlight(range);
    now.priority = 1;
    CSS.highlights.set('search-now', now);
    reveal(range);
    status.textContent = `${current + 1} of ${ranges.length}`;
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
    if (event.key === 'Escape') clear();
    else if (event.key === 'n' || event.key === 'N') go(event.shiftKey ? -1 : 1);
  };

  const clear = (): void => {
    const focused = bar.contains(document.activeElement);
    for (const name of ['search', 'search-now']) CSS.highlights.delete(name);
    bar.remove();
    removeEventListener('keydown', onKey);
    const { [carriedKey]: _, ...rest } = (history.state ?? {}) as Record<string, unknown>;
    history.replaceState(rest, '');
    if (focused) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  };

  const bar = element(
    'section',
    { class: 'marks-bar', 'aria-label': 'Words you searched for' },
    status,
    button('Previous', 'Shift+N', () => go(-1)),
    button('Next', 'N', () => go(1)),
    button('Clear', 'Escape', clear),
  );
  // Before the text, so that it is the first stop of the Tab key there.
  document.querySelector('main')?.before(bar);
  // A live region speaks of what changes in it, so its words come after it.
  requestAnimationFrame(() => {
    status.textContent = `${ranges.length} ${ranges.length === 1 ? 'match' : 'matches'}`;
  });
  addEventListener('keydown', onKey);
  clearLast = clear;
}

/** The first match in the section that the address names, else in view, or the last one above. */
function startFor(ranges: readonly Range[], step: 1 | -1): number {
  const section = document.querySelector(':target');
  const below = ranges.findIndex(range =>
    section
      ? section.contains(range.startContainer) || range.comparePoint(section, 0) < 0
      : range.getBoundingClientRect().top >= 0,
  );
  if (step === 1) return Math.max(below, 0);
  return (below <= 0 ? ranges.length : below) - 1;
}

/** Shows a match wherever it is folded away, and moves the reading position there. */
function reveal(range: Range): void {
  const holder = range.startContainer.parentElement!;
  for (let fold = holder.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  // Sideways first, for code that is wider than its box.
  holder.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight * readingShare });
  getSelection()?.collapse(range.startContainer, range.startOffset);
}
