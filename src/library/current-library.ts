import type { OpenLibrary } from './open-library.ts';

// Astro loads its configuration with Node and the content configuration with Vite: two module graphs in one
// process, so a module's own variable would exist twice.
const key = Symbol.for('faultline.library');
const shared = globalThis as { [key]?: OpenLibrary };

/** Makes a library the one that the site in this process shows. */
export function setCurrentLibrary(library: OpenLibrary | undefined): void {
  if (library) shared[key] = library;
  else delete shared[key];
}

/** @throws when no library is open, which is a bug in the order of calls */
export function currentLibrary(): OpenLibrary {
  const current = shared[key];
  if (!current) throw new Error('No library is open: the site must be started through its integration.');
  return current;
}

export const hasCurrentLibrary = (): boolean => shared[key] !== undefined;
