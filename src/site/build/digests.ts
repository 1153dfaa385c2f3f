import { createHash, hash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A short digest of texts, each kept apart from the next. */
export function digestOfAll(...parts: readonly (string | Uint8Array)[]): string {
  // Of short texts making an object of the hash costs more than the hash.
  if (parts.every(part => typeof part === 'string'))
    return hash('sha256', parts.map(part => `${part.length}\0${part}`).join('')).slice(0, 24);
  const whole = createHash('sha256');
  for (const part of parts) whole.update(`${part.length}\0`).update(part);
  return whole.digest('hex').slice(0, 24);
}

/** Digest of the files below a folder that match, names and contents. */
export function digestOfFolder(folder: string, pattern: string): string {
  const files = globSync(pattern, { cwd: folder, withFileTypes: true }).filter(entry => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return digestOfAll(...paths.flatMap(path => [path.slice(folder.length), readFileSync(path)]));
}

/** Digest of a file's content; of no content where there is none. */
export const digestOfFile = (path: string): string => digestOfAll(existsSync(path) ? readFileSync(path) : '');

/** Digest of what is installed where a package's dependencies are: npm's own list of it. */
export function digestOfInstalled(folder: string): string {
  const list = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(list)) return digestOfFile(list);
  return dirname(folder) === folder ? '' : digestOfInstalled(dirname(folder));
}
