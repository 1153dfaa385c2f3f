/** Where a reader of the search page was: kept in the entry of the history, so that Back finds it. */
interface Place {
  top: number;
  /** What had the focus: an element's id, or a result's address. */
  focus?: string;
}

/** Remembers the place in the entry that is open. */
export function keepPlace(): void {
  const place: Place = { top: scrollY };
  const { activeElement } = document;
  if (activeElement instanceof HTMLAnchorElement) place.focus = activeElement.href;
  else if (activeElement?.id) place.focus = activeElement.id;
  history.replaceState({ ...history.state, place }, '');
}

/** Goes back to the place of the entry that is open, once what was there is there again; tells whether it had one. */
export function restorePlace(): boolean {
  const place = (history.state as { place?: Place } | null)?.place;
  if (!place) return false;
  const { focus } = place;
  const holder = focus
    ? (document.getElementById(focus) ?? [...document.links].find(({ href }) => href === focus))
    : undefined;
  holder?.focus({ preventScroll: true });
  scrollTo({ top: place.top, behavior: 'instant' });
  return true;
}
