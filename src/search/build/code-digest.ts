import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFolder } from '../../library/places.ts';

let known: string | undefined;

/** Digest of the code that makes indexes: what other code counted is counted anew. */
export function codeDigest(): string {
  if (known !== undefined) return known;
  const folder = join(sourceFolder, 'search');
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files.filter(name => /\.[jt]s$/.test(name) && !name.startsWith('client')))
    hash.update(file).update(readFileSync(join(folder, file)));
  known = hash.digest('hex').slice(0, 16);
  return known;
}
