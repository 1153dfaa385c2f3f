import type { PageLocals } from './page-kind.ts';

// Astro's configuration runs in Node and its middleware in Vite: two module graphs in one process, so a module's own
// variable would exist twice.
const key = Symbol.for('faultline.dev-pages');
const shared = globalThis as { [key]?: DevPages };

/** What the pages of a development server show. */
export interface DevPages {
  /** Locals for the page at a path, as far as the site has one. */
  localsOf(path: string): PageLocals | undefined;
}

export function setDevPages(pages: DevPages): void {
  shared[key] = pages;
}

/** @throws when no server runs in this process, which is a bug in the order of calls */
export function devPages(): DevPages {
  const pages = shared[key];
  if (!pages) throw new Error('No development server is running.');
  return pages;
}
