import { dev } from 'astro';
import { setCurrentLibrary } from '../library/current-library.ts';
import { folderOptions, openFrom } from './open.ts';
import {
  addressOf,
  basePath,
  listenOptions,
  portOf,
  refuseUnreadable,
  siteOfProject,
} from './site-options.ts';
import { parseWords } from './usage.ts';

/** Serves the site live; problems are printed and the rest of the site is shown. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, { ...folderOptions, ...listenOptions });
  const port = portOf(values);
  refuseUnreadable(process.cwd());
  const { opened } = await openFrom(positionals, values);
  setCurrentLibrary(opened);
  const server = await dev({ ...siteOfProject(), server: { port, host: values.host } });
  process.stdout.write(
    `Faultline is live at ${addressOf(values.host, server.address.port)}${basePath({})}\n`,
  );
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void server.stop().then(() => resolve(0)));
  });
}
