/** The address of something on this site; `<html data-base>` says under which path the site stands. */
export function siteAddress(path: string): string {
  const base = document.documentElement.dataset.base || '/';
  return new URL(path, new URL(base.endsWith('/') ? base : `${base}/`, location.origin)).href;
}

/** The search page, asked this. */
export const searchPageAddress = (text: string): string =>
  siteAddress(`search/?${new URLSearchParams({ q: text })}`);
