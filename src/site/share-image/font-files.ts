import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The typefaces that images are set in. */
export type Face = 'serif' | 'sans';

const packages: Record<Face, { name: string; weight: number }> = {
  serif: { name: 'source-serif-4', weight: 700 },
  sans: { name: 'source-sans-3', weight: 600 },
};
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/** The files of a typeface, each for some scripts, and after them those of the project. */
export function fontFiles(face: Face, own: readonly string[]): string[] {
  const { name, weight } = packages[face];
  const folder = dirname(fileURLToPath(import.meta.resolve(`@fontsource/${name}/package.json`)));
  const shipped = subsets.map(subset => join(folder, 'files', `${name}-${subset}-${weight}-normal.woff`));
  return [...shipped, ...own];
}
