import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { bodyLine, normalizeText } from '../compile.ts';
import { currentLibrary } from '../library/current-library.ts';
import { isWithin } from '../library/places.ts';
import { internalBlocks } from '../markup/internal/blocks.ts';
import { markBlocks } from '../markup/internal/mark-blocks.ts';

/**
 * Gives the modules of texts with code the source that was compiled: on a public site the one without what is internal,
 * on any other the one whose internal blocks are elements.
 */
export function codeSources(): Plugin {
  return {
    name: 'faultline-code-sources',
    enforce: 'pre',
    load: {
      filter: { id: /\.mdx$/ },
      handler: compiledSource,
    },
  };
}

/**
 * The source of a text with code as it was compiled.
 * @throws for one that a public site leaves out: another text imports it
 */
export function compiledSource(path: string): string {
  const { library, folders } = currentLibrary();
  const text = [...library.reports, ...library.docs].find(text => text.path === path);
  if (text?.published) return readFileSync(text.published, 'utf8');
  if (text === undefined && folders.audience === 'public' && isInFolders(path))
    throw new Error(`${path} is left out of a public site, and a text with code imports it.`);
  const source = normalizeText(readFileSync(path, 'utf8'));
  return markBlocks(source, internalBlocks(source, bodyLine(source)).blocks, 'mdx');
}

function isInFolders(path: string): boolean {
  const { reports, docs } = currentLibrary().folders;
  return [reports, docs].some(folder => folder !== undefined && isWithin(path, folder));
}
