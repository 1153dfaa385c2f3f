/** One page of a list that is sorted with the newest first. */
export interface ListPage<T> {
  /** From 1, the newest. */
  page: number;
  pages: number;
  entries: readonly T[];
}

/** A page's number among how many, as the page's view holds it. */
export type PageNumber = Omit<ListPage<unknown>, 'entries'>;

/**
 * Cuts a list into pages from its oldest entry on, so that a new one changes the first page alone; that one holds up to
 * twice as many.
 * @param entries newest first
 * @returns the newest page first; one for an empty list
 */
export function pagesOfList<T>(entries: readonly T[], perPage: number): ListPage<T>[] {
  const pages = Math.max(1, Math.floor(entries.length / perPage));
  return Array.from({ length: pages }, (_, i) => {
    const end = entries.length - (pages - 1 - i) * perPage;
    return { page: i + 1, pages, entries: entries.slice(i === 0 ? 0 : end - perPage, end) };
  });
}

/**
 * Site-relative address of a page of a list. Older ones are numbered from the oldest, so that an address goes on leading
 * to the same entries.
 * @param first address of the first page
 */
export const listPagePath = (first: string, { page, pages }: PageNumber): string =>
  page === 1 ? first : `${first}older/${pages - page + 1}/`;
