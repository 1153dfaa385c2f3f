import { readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const extensions = new Set(['.md', '.mdx', '.markdown', '.mdown', '.mkd']);

/**
 * The Markdown and MDX files that a path names or has below it, in path order; each once, however many links
 * lead to it. `node_modules` and what begins with `.` are left out.
 * @param without folders not to look into, absolute
 * @throws the system's error where the path cannot be read
 */
export function listTexts(path: string, without: ReadonlySet<string>, seen = new Set<string>()): string[] {
  const real = realpathSync(path);
  if (seen.has(real) || without.has(real)) return [];
  seen.add(real);
  if (!statSync(real).isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap(entry => {
    const below = join(path, entry.name);
    if (entry.isDirectory()) return listTexts(below, without, seen);
    if (entry.isFile()) return isText(below) ? [below] : [];
    const kind = entry.isSymbolicLink() ? statSync(below, { throwIfNoEntry: false }) : undefined;
    return kind?.isDirectory() || (kind?.isFile() && isText(below)) ? listTexts(below, without, seen) : [];
  });
}

const isText = (path: string): boolean => extensions.has(extname(path).toLowerCase());
