import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Compiled, CompileOptions } from '../compile.ts';
import { compilerVersion } from '../markup/compiler-version.ts';

/** Compiled texts on disk, each under the digest of everything that decides its content. */
export interface CompileCache {
  read(digest: string): Promise<Compiled<unknown> | undefined>;
  write(digest: string, compiled: Compiled<unknown>): Promise<void>;
}

/** Digest of a text, the compiler's version and the options: equal digests mean equal results. */
export function digestOf(text: string, options: CompileOptions): string {
  return createHash('sha256')
    .update(`${compilerVersion}\0${options.kind}\0${options.format}\0${options.draw ?? true}\0`)
    .update(text)
    .digest('hex')
    .slice(0, 32);
}

/** Opens the cache in a folder, which is made on the first write. */
export function openCompileCache(folder: string): CompileCache {
  const pathOf = (digest: string): string => join(folder, digest.slice(0, 2), `${digest.slice(2)}.json`);
  return {
    async read(digest) {
      try {
        return JSON.parse(await readFile(pathOf(digest), 'utf8'));
      } catch {
        // Absent or torn by a crash: compile again.
        return undefined;
      }
    },
    async write(digest, compiled) {
      const path = pathOf(digest);
      await mkdir(join(path, '..'), { recursive: true });
      const aside = `${path}.${process.pid}.tmp`;
      await writeFile(aside, JSON.stringify(compiled));
      await rename(aside, path);
    },
  };
}
