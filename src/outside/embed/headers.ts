const shared = /\/(?:recommendations?\.json|oembed\.json|badge\.svg|recommendations\.ics|embed\.js)$/;
const framed = /\/recommendations\/[^/]+\/[^/]+\/embed\/(?:index\.html)?$/;

/**
 * What a host should say of a file beyond its type: other origins may read what is made for them, and may frame
 * nothing but the pages that are made for frames.
 * @param path site-relative, with a slash at its beginning
 */
export function headersFor(path: string): Record<string, string> {
  if (shared.test(path)) return { 'Access-Control-Allow-Origin': '*' };
  return framed.test(path) ? {} : { 'Content-Security-Policy': "frame-ancestors 'self'" };
}
