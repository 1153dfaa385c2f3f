import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps what may be published of a file under a digest of it.
 * @param extension with its dot
 * @returns absolute path of the copy
 */
export function keep(content: string | Uint8Array, extension: string, folder: string): string {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 32);
  const kept = join(folder, `${digest}${extension}`);
  if (!existsSync(kept)) {
    mkdirSync(folder, { recursive: true });
    const aside = `${kept}.${process.pid}.tmp`;
    writeFileSync(aside, content);
    renameSync(aside, kept);
  }
  return kept;
}
