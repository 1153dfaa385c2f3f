import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { LibraryFolders } from '../library/entries.ts';
import { Misuse } from './usage.ts';

// Every site has it, and hardly anything else does.
const mark = join('search', 'manifest.json');

/**
 * The folder a build will replace.
 * @param out as the user wrote it; default `dist`
 * @throws {@link Misuse} when replacing it would lose something that is not a site
 */
export function outFolder(out: string | undefined, folders: LibraryFolders, cwd: string): string {
  const target = resolve(cwd, out ?? 'dist');
  const shown = relative(cwd, target) || '.';
  const kept = [cwd, folders.reports, folders.docs].filter(folder => folder !== undefined);
  if (
    kept.some(folder => contains(target, folder)) ||
    kept.slice(1).some(folder => contains(folder, target))
  ) {
    throw new Misuse(`\`--out\` expects a folder of its own: a build replaces all of \`${shown}\`.`);
  }
  if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, mark))) {
    throw new Misuse(
      `\`${shown}\` is not empty and no site of Faultline’s: name another folder with \`--out\`, or empty it.`,
    );
  }
  return target;
}

const contains = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(outer + sep);
