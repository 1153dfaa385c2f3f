import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveFolder } from './serve-folder.ts';
import { basePath, listenOptions, portOf, siteOptions } from './site-options.ts';
import { Misuse, parseWords } from './usage.ts';

/** Serves a built site until interrupted. */
export async function run(words: string[]): Promise<number> {
  const { site: _, ...options } = siteOptions;
  const { values, positionals } = parseWords(words, { ...options, ...listenOptions });
  if (positionals.length > 0)
    throw new Misuse(`Name the site with \`--out\`: \`faultline preview --out ${positionals[0]}\`.`);
  const [port, base] = [portOf(values), basePath(values)];
  const out = resolve(values.out ?? 'dist');
  if (!existsSync(out)) {
    process.stderr.write(`There is no site in ${values.out ?? 'dist'}: run \`faultline build\` first.\n`);
    return 1;
  }
  return serveFolder(out, base, { port, host: values.host });
}
