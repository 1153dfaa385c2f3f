import { resolve } from 'node:path';
import { buildSiteOf } from './build.ts';
import { folderOptions } from './open.ts';
import { serveFolder } from './serve-folder.ts';
import { basePath, listenOptions, portOf, siteOptions } from './site-options.ts';
import { parseWords } from './usage.ts';

/** Builds the site, then serves it until interrupted. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, { ...folderOptions, ...siteOptions, ...listenOptions });
  const { port, host, ...rest } = values;
  const listening = { port: portOf({ port }), host };
  const options = Object.entries(rest).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap(one => [`--${name}`, one]),
  );
  const code = await buildSiteOf([...positionals, ...options]);
  return code === 0 ? serveFolder(resolve(values.out ?? 'dist'), basePath(values), listening) : code;
}
