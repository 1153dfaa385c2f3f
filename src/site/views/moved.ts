import type { SitePage } from '../page-kind.ts';

/** What stands at an address that has moved. */
export interface Moved {
  /** Site-relative. */
  moved: { path: string; to: string };
}

/** @param from site-relative addresses that lead on to `to` */
export const movedPages = (from: readonly string[], to: string): SitePage<Moved>[] =>
  from.map(path => ({ path, unlisted: true, view: () => ({ moved: { path, to } }) }));
