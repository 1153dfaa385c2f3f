/** Names the terms that a link carries to the page it opens, in the part of the address behind the `#`. */
export const carriedKey = 'mark';

/**
 * The terms to mark on the page that is open. Before the page is read, `src/site/early-script.ts` has moved them from the address into
 * the entry of the history, where loading again and going back find them.
 */
export function carriedTerms(): string[] {
  const carried: unknown = (history.state as Record<string, unknown> | null)?.[carriedKey];
  if (typeof carried !== 'string') return [];
  return (new URLSearchParams(`terms=${carried}`).get('terms') ?? '').split(' ').filter(term => term !== '');
}
