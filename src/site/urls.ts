/**
 * The address of a site-relative path under the site's base.
 * @param path without a leading slash, such as `incidents/x/`
 */
export function sitePath(path: string): string {
  const base = import.meta.env.BASE_URL;
  return `${base.endsWith('/') ? base : `${base}/`}${path}`;
}
