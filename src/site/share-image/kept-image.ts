import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * The file of an image that was drawn before, else is drawn now.
 * @param key of all that decides what it looks like
 */
export async function keptImage(
  folder: string,
  key: string,
  draw: () => Promise<Uint8Array>,
): Promise<string> {
  const path = join(folder, key.slice(0, 2), `${key.slice(2)}.png`);
  if (existsSync(path)) return path;
  const image = await draw();
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}-${threadId}.tmp`;
  writeFileSync(aside, image);
  renameSync(aside, path);
  return path;
}
