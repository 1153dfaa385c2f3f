import type { SearchHit } from '../answer.ts';
import { carriedKey } from './carried-marks.ts';
import { siteAddress } from './site-address.ts';

/** Terms that a link carries; a pasted log may have matched by dozens. */
const mostTerms = 16;

/**
 * A hit's address with the terms to mark on its page. They stand behind the `#`, after the section's name, so that
 * they work in a new tab and reach no server.
 */
export function hitAddress(hit: SearchHit): string {
  const address = siteAddress(hit.url);
  if (hit.matched.length === 0) return address;
  const terms = encodeURIComponent(hit.matched.slice(0, mostTerms).join(' ')).replaceAll('%20', '+');
  return `${address}${address.includes('#') ? '&' : '#'}${carriedKey}=${terms}`;
}
