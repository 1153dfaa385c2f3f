import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { CompileOptions } from '../compile.ts';
import { compilerVersion } from '../markup/compiler-version.ts';
import type { ScannedText } from './secrets/scan-text.ts';

/** Compiled texts on disk, each under the digest of everything that decides its content. */
export interface CompileCache {
  readonly folder: string;
  has(digest: string): boolean;
  read(digest: string): ScannedText | undefined;
  write(digest: string, compiled: ScannedText): void;
}

/** Digest of a text, the compiler's version and the options: equal digests mean equal results. */
export function digestOf(text: string, options: CompileOptions): string {
  return createHash('sha256')
    .update(`${compilerVersion}\0${options.kind}\0${options.format}\0${options.draw ?? true}\0`)
    .update(text)
    .digest('hex')
    .slice(0, 32);
}

/**
 * Opens the cache in a folder, which is made on the first write. Reads and writes are synchronous: the files are
 * small, and each step of an asynchronous one costs more than the whole.
 */
export function openCompileCache(folder: string): CompileCache {
  const pathOf = (digest: string): string => join(folder, digest.slice(0, 2), `${digest.slice(2)}.json`);
  return {
    folder,
    has: digest => existsSync(pathOf(digest)),
    read(digest) {
      try {
        return JSON.parse(readFileSync(pathOf(digest), 'utf8'));
      } catch {
        // Absent or torn by a crash: compile again.
        return undefined;
      }
    },
    write(digest, compiled) {
      const path = pathOf(digest);
      mkdirSync(dirname(path), { recursive: true });
      const aside = `${path}.${process.pid}-${threadId}.tmp`;
      writeFileSync(aside, JSON.stringify(compiled));
      renameSync(aside, path);
    },
  };
}
