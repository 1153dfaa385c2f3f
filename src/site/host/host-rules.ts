import { headersFor } from '../../outside/embed/headers.ts';
import { contentSecurityPolicy } from '../early-script.ts';

/** How long browsers and proxies keep a file: those under a digest for good, all others ask each time. */
export const cacheRules = { kept: 'max-age=31536000, immutable', asked: 'no-cache' } as const;

/** Below the base path: files whose address holds a digest of what they say. */
export const digestFolders = ['_astro/', 'files/', 'search/[0-9a-f]{12}/'] as const;

/** What every answer says. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
} as const;

/** The policy of pages; those that others may frame have no say in who does. */
export function pagePolicy(sites: readonly { url: string }[], framed = false): string {
  const { 'Content-Security-Policy': ancestors } = headersFor(framed ? framedExample : '/');
  return [contentSecurityPolicy(sites), ancestors].filter(Boolean).join('; ');
}

const framedExample = '/recommendations/report/recommendation/embed/';
