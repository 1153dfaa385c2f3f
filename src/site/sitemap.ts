import { escapeText } from '../markup/escape.ts';

/** What a sitemap may hold at most is 50,000 addresses; search engines read several as well as one. */
const mostAddresses = 45_000;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The sitemaps of a site, and the file that lists them.
 * @param paths of its pages, site-relative
 * @param site absolute address of its root, with a trailing slash
 */
export function* siteMaps(
  paths: readonly string[],
  site: string,
): Generator<[file: string, content: string]> {
  const addresses = paths.map(path => new URL(encodeURI(path), site).href).sort();
  const files: string[] = [];
  for (let start = 0; start < addresses.length; start += mostAddresses) {
    const file = `sitemap-${files.length}.xml`;
    const entries = addresses.slice(start, start + mostAddresses).map(entry('url'));
    files.push(file);
    yield [file, `${declaration}<urlset ${namespace}>${entries.join('')}</urlset>`];
  }
  const maps = files.map(file => new URL(file, site).href).map(entry('sitemap'));
  yield ['sitemap-index.xml', `${declaration}<sitemapindex ${namespace}>${maps.join('')}</sitemapindex>`];
}

const entry =
  (name: string) =>
  (address: string): string =>
    `<${name}><loc>${escapeText(address)}</loc></${name}>`;
