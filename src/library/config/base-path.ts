/** The path a site is served under, with a slash at both ends, however it was written. */
export function basePath(written: string): string {
  const path = `/${written.replace(/^\/+|\/+$/g, '')}/`;
  return path === '//' ? '/' : path;
}
