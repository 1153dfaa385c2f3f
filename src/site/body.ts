import type { CompileCache } from '../library/compile-cache.ts';
import type { ResolvedImage, ResolvedLink } from '../library/entries.ts';
import { fillPlaceholders } from '../markup/placeholders.ts';
import { sitePath } from './urls.ts';

interface Placeholders {
  links: ResolvedLink[];
  images: ResolvedImage[];
}

/** Compiled HTML with the site's addresses in place of its placeholders. */
export function fillBody(html: string, { links, images }: Placeholders): string {
  return fillPlaceholders(
    html,
    index => {
      const { path, status } = links[index] ?? {};
      return path === undefined ? undefined : { href: path.startsWith('#') ? path : sitePath(path), status };
    },
    index => {
      const { path, width, height } = images[index] ?? {};
      return path === undefined ? undefined : { src: sitePath(path), width, height };
    },
  );
}

/** The static lane's body of a text, ready for its page. @throws when the cache lost it, which a new build mends */
export async function staticBody(
  cache: CompileCache,
  entry: Placeholders & { digest: string; file: string },
): Promise<string> {
  const compiled = cache.read(entry.digest);
  if (!compiled) throw new Error(`The compiled text of ${entry.file} is gone from the cache; build again.`);
  return fillBody(compiled.html, entry);
}
