/** The path a site is served under, with a slash at both ends, however it was written. */
export function basePath(written: string): string {
  const path = `/${written.replace(/^\/+|\/+$/g, '')}/`;
  return path === '//' ? '/' : path;
}

/** Whether a base path is one: no address, and nothing in it that an address gives another meaning. */
export const isBasePath = (written: string): boolean =>
  !/[\s:?#\\"'<>`]|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(written);
