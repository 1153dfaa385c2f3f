import { keepPlace } from './page-place.ts';
import { type PageState, writeState } from './page-state.ts';

/** Milliseconds after a keystroke before it stands in the address: browsers allow some hundred changes a minute. */
const settling = 300;

/** Keeps the page's address in step with what is asked. */
export interface PageAddress {
  /** The words change letter by letter: one entry of the history for all of them, a new one after a rest. */
  typed(state: PageState): void;
  /** A step that Back takes back. */
  push(state: PageState): void;
  /** A change of the step that is open. */
  replace(state: PageState): void;
  /** What is typed next is a step of its own. */
  rest(): void;
  /** Another entry of the history was opened: what was not written yet belongs to none. */
  restored(): void;
}

/** Writes a state behind the page's own path. */
export function pageAddress(): PageAddress {
  let pending: PageState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rested = true;
  const addressOf = (state: PageState): string => location.pathname + writeState(state);
  const flush = (): void => {
    clearTimeout(timer);
    if (pending) history.replaceState(history.state, '', addressOf(pending));
    pending = undefined;
  };
  const push = (state: PageState): void => {
    flush();
    keepPlace();
    history.pushState(null, '', addressOf(state));
  };
  addEventListener('pagehide', () => {
    flush();
    keepPlace();
  });
  return {
    typed(state) {
      if (rested && location.hash !== '') push(state);
      rested = false;
      pending = state;
      clearTimeout(timer);
      timer = setTimeout(flush, settling);
    },
    push(state) {
      push(state);
      rested = true;
    },
    replace(state) {
      pending = state;
      flush();
    },
    rest() {
      flush();
      rested = true;
    },
    restored() {
      clearTimeout(timer);
      pending = undefined;
      rested = true;
    },
  };
}
