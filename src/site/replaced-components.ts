import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts a project's own components in place of the site's, except where a replacement itself wraps the one it replaces.
 * @param sources the folder that the site is built from
 * @param components absolute paths by the name of the component that each replaces
 */
export function replacedComponents(sources: string, components: Record<string, string | undefined>): Plugin {
  const replacements = new Map(
    Object.entries(components).flatMap(([name, path]) =>
      path === undefined ? [] : [[join(sources, 'components', `${name}.astro`), path] as const],
    ),
  );
  return {
    name: 'faultline-replaced-components',
    enforce: 'pre',
    resolveId(name, importer) {
      if (importer === undefined || !name.startsWith('.') || !name.endsWith('.astro')) return null;
      return replacements.get(resolve(importer, '..', name)) ?? null;
    },
  };
}
