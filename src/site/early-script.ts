import { createHash } from 'node:crypto';

/**
 * The one inline script: before the first paint it applies the reader's colour scheme and tells the style
 * sheet that scripts run. Storage may be forbidden, which is no reason to fail.
 */
export const earlyScript =
  "document.documentElement.dataset.js='';try{const t=localStorage.getItem('faultline-theme');if(t)document.documentElement.dataset.theme=t}catch{}";

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
