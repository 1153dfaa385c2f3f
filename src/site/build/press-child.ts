import type { AstroInlineConfig } from 'astro';
import { type LoadedConfig, setCurrentConfig } from '../../library/config/current-config.ts';
import { setCurrentLibrary } from '../../library/current-library.ts';
import type { OpenLibrary } from '../../library/open-library.ts';
import { modulesRead } from './modules-read.ts';

/** What is told to the process in which Astro builds the templates. */
export interface PressOrder {
  astro: AstroInlineConfig;
  config: LoadedConfig | undefined;
  /** As far as templates are made of it: texts with code. */
  library: Pick<OpenLibrary, 'library' | 'folders'>;
}

/** Its answer: the files that became modules, or why there is no press. */
export type PressReply = { modules: string[] } | { error: string; code?: string | undefined };

process.once('message', async ({ astro, config, library }: PressOrder) => {
  const reply = (answer: PressReply): void => {
    process.send!(answer, () => process.exit());
  };
  try {
    if (config) setCurrentConfig(config);
    setCurrentLibrary(library as OpenLibrary);
    const { build } = await import('astro');
    await build(astro);
    reply({ modules: [...modulesRead] });
  } catch (error) {
    const { stack, message, code } = error as NodeJS.ErrnoException;
    reply({ error: stack ?? message, code });
  }
});
// A build that was killed needs no press any more.
process.on('disconnect', () => process.exit());
