import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { loadedConfig } from '../../library/config/current-config.ts';
import { currentLibrary } from '../../library/current-library.ts';
import type { LibraryDoc, LibraryReport } from '../../library/entries.ts';
import { moduleBeside } from '../../library/places.ts';
import type { PressOrder, PressReply } from './press-child.ts';

/**
 * Makes Astro build the templates in a process of its own: what its bundler takes of memory is given back, whatever the
 * size of the library.
 * @returns the files that became modules
 * @throws when Astro cannot build, with the code of its error
 */
export async function buildTemplates(astro: AstroInlineConfig): Promise<string[]> {
  const { library, folders } = currentLibrary();
  const withCode = <Text extends LibraryReport | LibraryDoc>(texts: readonly Text[]): Text[] =>
    texts.filter(({ compiled }) => compiled.lane === 'mdx');
  const { reports, docs } = library;
  const order: PressOrder = {
    astro,
    config: loadedConfig(),
    library: {
      library: { ...library, reports: withCode(reports), docs: withCode(docs), recommendations: [] },
      folders,
    },
  };
  const child = fork(fileURLToPath(moduleBeside('./press-child', import.meta.url)), {
    serialization: 'advanced',
  });
  const ended = once(child, 'exit').then(([code, signal]): PressReply => {
    return { error: `Astro's process ended with ${signal ?? code}.` };
  });
  const answered = once(child, 'message').then(([reply]) => reply as PressReply);
  child.send(order);
  const reply = await Promise.race([answered, ended]);
  await ended;
  if ('modules' in reply) return reply.modules;
  throw Object.assign(new Error(reply.error), { code: reply.code, stack: reply.error });
}
