import type { Library } from '../library/entries.ts';
import type { Likeness } from '../search/likeness.ts';
import { libraryLikeness } from './library-likeness.ts';

/** With fewer reports what resembles one is worked out when it is shown. */
const fewest = 200;

/** Comparing begins this long after the last change: until then the processor is left to the page that is asked for. */
const quietMilliseconds = 2000;

/**
 * What resembles what, for a development server: comparing ten thousand reports takes seconds that no page waits for, so
 * until it is done for a library the last one's is shown.
 */
export class LiveLikeness {
  readonly #cwd: string;
  #known: Likeness = { related: new Map(), similar: new Map() };
  #turn = Promise.resolve();
  #wanted: Library | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param cwd the project's folder */
  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** What is known by now, which grows; undefined for a library that is small enough to be asked directly. */
  of(library: Library): Likeness | undefined {
    if (library.reports.length <= fewest) return undefined;
    this.#wanted = library;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#turn = this.#turn.then(() => this.#compare());
    }, quietMilliseconds).unref();
    return this.#known;
  }

  async #compare(): Promise<void> {
    const library = this.#wanted;
    // Of libraries that followed each other meanwhile only the last one counts.
    this.#wanted = undefined;
    if (!library) return;
    try {
      const { related, similar } = await libraryLikeness(library, this.#cwd);
      replace(this.#known.related, related);
      replace(this.#known.similar, similar);
    } catch (error) {
      process.stderr.write(`What resembles what could not be worked out: ${String(error)}\n`);
    }
  }
}

/** In place: pages that are shown already hold the map. */
function replace<Value>(map: Map<string, Value>, by: ReadonlyMap<string, Value>): void {
  map.clear();
  for (const [key, value] of by) map.set(key, value);
}
