import { resolve } from 'node:path';
import { currentConfig } from '../library/config/current-config.ts';
import { headersFile } from '../site/host/headers-file.ts';
import { nginxConfiguration } from '../site/host/nginx.ts';
import { basePath, portOf, portOption } from './site-options.ts';
import { Misuse, oneOf, parseWords } from './usage.ts';

const hosts = ['nginx', 'headers'] as const;

/** Prints what a host needs to serve the site as its own preview does. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, {
    ...portOption,
    base: { type: 'string' },
    root: { type: 'string', default: 'dist' },
    brotli: { type: 'boolean', default: false },
  });
  const [written, ...more] = positionals;
  if (written === undefined || more.length > 0) throw new Misuse(`Expected one of ${hosts.join(', ')}.`);
  const site = { base: basePath(values), sites: currentConfig().search.sites };
  const { root, brotli } = values;
  process.stdout.write(
    oneOf('host', written, hosts) === 'nginx'
      ? nginxConfiguration(site, {
          root: resolve(root),
          brotli,
          port: values.port === undefined ? 80 : portOf(values),
        })
      : headersFile(site),
  );
  return 0;
}
