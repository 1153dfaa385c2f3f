const most = 8;
/** Longer texts are pasted, not remembered. */
const longest = 80;

/** What was searched for last, kept in this browser only; empty where storage is forbidden. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key()) ?? '[]');
    return Array.isArray(kept) ? kept.filter(text => typeof text === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Remembers a search, unless it looks like a paste: an error may hold what nobody wants kept. */
export function rememberSearch(text: string): void {
  const words = text.trim();
  if (words === '' || words.length > longest || words.includes('\n')) return;
  keep([words, ...recentSearches().filter(other => other !== words)].slice(0, most));
}

/** Forgets one search. */
export const forgetSearch = (text: string): void => keep(recentSearches().filter(other => other !== text));

/** Forgets all of them. */
export const forgetSearches = (): void => keep([]);

function keep(searches: string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(key());
    else localStorage.setItem(key(), JSON.stringify(searches));
  } catch {
    // Storage is forbidden or full: nothing is remembered.
  }
}

/** Sites of one host that stand under different paths share a storage. */
const key = (): string => `faultline-searches:${document.documentElement.dataset.base || '/'}`;
