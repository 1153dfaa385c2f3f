import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts the folder `fresh` where `target` is. The old folder is gone only once the new one stands in its
 * place; `fresh` may be on another file system.
 * @throws when that cannot be done; `target` is then as it was
 */
export async function replaceFolder(fresh: string, target: string): Promise<void> {
  const beside = `${target}.new-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await move(fresh, beside);
    const had = await renameIfThere(target, old);
    try {
      await rename(beside, target);
    } catch (error) {
      if (had) await rename(old, target);
      throw error;
    }
    if (had) await rm(old, { recursive: true, force: true });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
