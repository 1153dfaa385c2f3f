import { copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all.
 * @param replace whether a file that is there may be replaced
 * @throws EEXIST where one is there and may not be replaced
 */
export const writeWhole = (path: string, text: string, replace: boolean): Promise<void> =>
  putWhole(path, aside => writeFile(aside, text), replace);

/** Copies a file whole or not at all, over one that is there. */
export const copyWhole = (from: string, to: string): Promise<void> =>
  putWhole(to, aside => copyFile(from, aside), true);

async function putWhole(
  path: string,
  fill: (aside: string) => Promise<void>,
  replace: boolean,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    await fill(aside);
    // A hard link, unlike a rename, fails where a file appeared in the meantime.
    if (replace) await rename(aside, path);
    else await link(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}
