import { type DialogFrame, dialogFrame } from './dialog-frame.ts';

/**
 * Opens the search dialog from any page: with Ctrl-K or Cmd-K, with `/` outside of fields, and by a click on any
 * `[data-search-open]` (in the templates a link to the search page, for readers without scripts). Nothing of the
 * engine or the index is loaded before.
 *
 * On the search page (a page with `[data-search-page]`) the same keys lead to the page's own box.
 * The text of `[data-search-keys]` becomes the keys of the reader's system.
 * `<html data-base>` must hold the site's base path.
 */
let frame: DialogFrame | undefined;
let started = false;
const onMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

document.addEventListener('keydown', event => {
  if (!opensSearch(event)) return;
  event.preventDefault();
  const box = boxIn(document.querySelector('[data-search-page]'));
  if (box) box.select();
  else void open();
});

for (const trigger of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
  trigger.addEventListener('click', event => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open(trigger);
  });
}

for (const keys of document.querySelectorAll('[data-search-keys]'))
  keys.textContent = onMac ? '⌘ K' : 'Ctrl K';

function opensSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  if (event.key.toLowerCase() === 'k') return (event.metaKey || event.ctrlKey) && !event.shiftKey;
  return event.key === '/' && !event.metaKey && !event.ctrlKey && !isField(event.target);
}

/** The box, of one line or of several. */
const boxIn = (within: Element | null): HTMLInputElement | HTMLTextAreaElement | null | undefined =>
  within?.querySelector<HTMLInputElement | HTMLTextAreaElement>('[data-search-box], textarea');

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Shows the box at once, so that what is typed right after the keys is not lost, and loads the rest behind it. */
async function open(trigger?: HTMLElement): Promise<void> {
  frame ??= dialogFrame();
  if (!frame.dialog.open) frame.dialog.showModal();
  frame.box.field().select();
  if (started) return;
  started = true;
  try {
    const { startDialog } = await import('./dialog-box.ts');
    startDialog(frame);
  } catch {
    started = false;
    frame.note.textContent = 'Search could not be loaded. Is the connection up?';
    if (trigger instanceof HTMLAnchorElement) location.assign(trigger.href);
  }
}
