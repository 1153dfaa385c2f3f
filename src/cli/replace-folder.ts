import { rename, rm } from 'node:fs/promises';

/** Puts `fresh` where `target` is; the old folder is gone only once the new one stands in its place. */
export async function replaceFolder(fresh: string, target: string): Promise<void> {
  const old = `${target}.old-${process.pid}`;
  const had = await rename(target, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(fresh, target);
  } catch (error) {
    if (had) await rename(old, target);
    throw error;
  }
  if (had) await rm(old, { recursive: true, force: true });
}
