import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Writes aside and renames, so that nobody ever sees half a file; a link keeps leading to the file it leads to.
 * @throws when it cannot be written; the file is then as it was
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const aside = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(aside, text, { mode });
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
