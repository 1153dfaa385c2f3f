import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Plugin } from 'vite';
import { imageTypes } from '../library/assets.ts';
import { keep } from '../library/audience/keep.ts';
import { currentLibrary } from '../library/current-library.ts';
import { cleanImage } from '../library/images/clean-image.ts';
import { cacheFolder, isWithin } from '../library/places.ts';
import { modulesRead } from './build/modules-read.ts';

/**
 * Gives a public site images without metadata also where code imports them.
 * @param sources the folder that the site is built from, whose own images have none
 */
export function codeImages(project: string, sources: string): Plugin {
  return {
    name: 'faultline-code-images',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\.(?:png|jpe?g|gif|webp|avif|svg)(?:\?|$)/i },
      async handler(name, importer, options) {
        if (currentLibrary().folders.audience !== 'public') return null;
        const found = await this.resolve(name, importer, { ...options, skipSelf: true });
        const [path, query] = (found?.id ?? '').split('?', 2) as [string, string?];
        const extension = extname(path).toLowerCase();
        const type = imageTypes[extension];
        const redacted = cacheFolder(project, 'redacted');
        if (!found || !type || isWithin(path, sources) || isWithin(path, redacted)) return found;
        if (/[\\/]node_modules[\\/]/.test(path)) return found;
        modulesRead.add(path);
        const clean = keep(await cleanImage(readFileSync(path), type), extension, redacted);
        return query === undefined ? clean : `${clean}?${query}`;
      },
    },
  };
}
