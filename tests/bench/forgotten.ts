import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * What builds have left and the next must not find. It is put beside its place and removed only when all is measured: for
 * minutes after many files are removed, ext4 looks at each of their inodes again whenever it makes a file
 * (`recently_deleted` in its ialloc.c), which made a build of ten thousand reports cost twice as much.
 */
export class Forgotten {
  readonly #aside: string[] = [];

  async forget(path: string): Promise<void> {
    const aside = join(dirname(path), `.forgotten-${process.pid}-${this.#aside.length}`);
    try {
      await rename(path, aside);
      this.#aside.push(aside);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }

  async remove(): Promise<void> {
    for (const path of this.#aside.splice(0)) await rm(path, { recursive: true, force: true });
  }
}
