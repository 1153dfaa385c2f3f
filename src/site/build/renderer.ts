import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { App as AstroApp } from 'astro/app';
import { digestOf, openCompileCache } from '../../library/compile-cache.ts';
import { type LoadedConfig, setCurrentConfig } from '../../library/config/current-config.ts';
import type { PageLocals } from '../page-kind.ts';
import { SourceChanged } from './source-changed.ts';

/** What a renderer must know besides what pages show. */
export interface RendererOptions {
  /** Address of the press's module. */
  entry: string;
  /** Absolute address of the site's root, with a trailing slash. */
  site: string;
  /** Folder of the compiled texts. */
  compiled: string;
  config: LoadedConfig;
}

/** Renders a page of a path from its view. @returns the content of its file */
export type Renderer = (path: string, view: unknown) => Promise<Uint8Array>;

/** What templates may read besides their view; all of it is decided by digests that stand in the view. */
export const readers = (compiled: string) => {
  const cache = openCompileCache(compiled);
  return {
    keptHtml(digest: string): string {
      const text = cache.read(digest);
      if (!text) throw new Error(`The compiled text ${digest} is gone from the cache; build again.`);
      return text.html;
    },
    source(path: string, digest: string): string {
      const text = readFileSync(path, 'utf8');
      const format = extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md';
      if (digestOf(text, { kind: 'report', format }) !== digest) throw new SourceChanged(path);
      return text;
    },
  };
};

/** Starts a press. Nothing of the library is there: a page can show only what its view holds. */
export async function startRenderer({ entry, site, compiled, config }: RendererOptions): Promise<Renderer> {
  setCurrentConfig(config);
  const { createApp } = (await import(/* @vite-ignore */ entry)) as {
    createApp(options: { streaming: boolean }): AstroApp;
  };
  const app = createApp({ streaming: false });
  const { keptHtml, source } = readers(compiled);
  return async (path, view) => {
    // Astro tells an error of a template as a status; one of these is no template's.
    let failure: unknown;
    const noting =
      <Words extends string[]>(read: (...words: Words) => string) =>
      (...words: Words): string => {
        try {
          return read(...words);
        } catch (error) {
          failure = error;
          return '';
        }
      };
    const locals: PageLocals = { view, keptHtml: noting(keptHtml), source: noting(source) };
    const request = new Request(new URL(encodeURI(addressOf(path)), site));
    const response = await app.render(request, { locals });
    if (failure !== undefined) throw failure;
    // The page that is not found says so in its status.
    if (response.status !== 200 && path !== '404.html')
      throw new Error(`/${path} could not be rendered: its template gave status ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** `404.html` is the file of a page whose address has no extension, as hosts expect it. */
const addressOf = (path: string): string => path.replace(/^404\.html$/, '404');

/** The file that a host serves at a path. */
export const fileOf = (path: string): string =>
  path === '' || path.endsWith('/') ? `${path}index.html` : path;
