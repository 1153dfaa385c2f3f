import { join } from 'node:path';
import type { Plugin } from 'vite';
import { siteConfigFile } from '../library/places.ts';

/**
 * Resolves what a module imports by name from Faultline's own dependencies where the module's surroundings have no
 * such package: a report in MDX may be anywhere on the disk, and the project need not have Faultline installed.
 * `faultline/components/…` are the site's own components.
 * @param sources the folder that the site is built from
 */
export function packageImports(sources: string): Plugin {
  return {
    name: 'faultline-package-imports',
    enforce: 'pre',
    async resolveId(name, importer, options) {
      const own = /^faultline\/(components\/\w+\.astro)$/.exec(name)?.[1];
      if (own !== undefined) return join(sources, own);
      if (importer === undefined || !/^(?:@[\w-]+\/)?[\w-]/.test(name)) return null;
      const usual = await this.resolve(name, importer, { ...options, skipSelf: true });
      return usual ?? this.resolve(name, siteConfigFile, { ...options, skipSelf: true });
    },
  };
}
