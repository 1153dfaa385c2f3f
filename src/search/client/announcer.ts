/** Milliseconds without a keystroke before a screen reader hears what was found. */
const quiet = 600;

/**
 * Says things in a live region once the reader has stopped typing, so that each keystroke does not talk into the
 * next.
 */
export function announcer(region: HTMLElement): (words: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return words => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = words;
    }, quiet);
  };
}
