import { createHash } from 'node:crypto';
import { carriedKey } from '../search/client/carried-marks.ts';

/** The reader's colour scheme before the first paint. Storage may be forbidden, which is no reason to fail. */
const theme =
  "try{const t=localStorage.getItem('faultline-theme');if(t)document.documentElement.dataset.theme=t}catch{}";

/**
 * The words that a search result's link carries go from the address into the history's entry, before the browser
 * looks for the section that the rest of the fragment names.
 */
const carried = `const h=location.hash,i=h.search(/[#&]${carriedKey}=/);if(i>=0)history.replaceState({...history.state,${carriedKey}:h.slice(i+${carriedKey.length + 2})},'',location.pathname+location.search+h.slice(0,i))`;

/** The one inline script: what cannot wait for the first paint. It also tells the style sheet that scripts run. */
export const earlyScript = `document.documentElement.dataset.js='';${theme};${carried}`;

const digest = createHash('sha256').update(earlyScript).digest('base64');

/**
 * What the pages may load and run: this site's own files and {@link earlyScript}.
 * @param sites other sites whose index files the search box fetches
 */
export function contentSecurityPolicy(sites: readonly { url: string }[]): string {
  const origins = [...new Set(sites.map(({ url }) => new URL(url).origin))];
  return [
    "default-src 'self'",
    ...(origins.length > 0 ? [`connect-src 'self' ${origins.join(' ')}`] : []),
    `script-src 'self' 'sha256-${digest}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}
