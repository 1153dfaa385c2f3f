import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { normalizeText } from '../../compile.ts';
import { compilerVersion } from '../../markup/compiler-version.ts';
import type { FoundSecret } from '../../report/secret.ts';
import { findSecrets } from '../../secrets/find-secrets.ts';
import type { Asset } from '../entries.ts';
import { cacheFolder } from '../places.ts';
import { attachedText } from './attached-text.ts';
import type { ScannedFile } from './secret-problems.ts';

const beginning = { line: 1, column: 1 };

/**
 * Looks for secrets in what texts show and link to: attached texts, and what images say besides what they show. What was found
 * in a text is kept under its digest.
 * @param isPublic only what a public site would publish counts, which is no metadata
 */
export async function assetSecrets(
  assets: readonly Asset[],
  cwd: string,
  isPublic: boolean,
): Promise<ScannedFile[]> {
  const scanned: ScannedFile[] = [];
  for (const { original, source } of assets) {
    const attached = await attachedText(original, await readFile(original));
    const isCleaned = isPublic && source !== original;
    if (!attached || attached.text.trim() === '' || (isCleaned && !attached.isFile)) continue;
    const { text, where, isFile } = attached;
    const found = await secretsIn(normalizeText(text), cwd);
    const left = isCleaned && found.length > 0 ? await leftIn(source, found) : found;
    const file = relative(cwd, original).replaceAll('\\', '/');
    scanned.push({ path: original, file, secrets: left, where, ...(!isFile && { at: beginning }) });
  }
  return scanned;
}

/** Secrets that are in a cleaned copy, too. */
async function leftIn(copy: string, found: readonly FoundSecret[]): Promise<FoundSecret[]> {
  const published = await readFile(copy, 'utf8');
  return found.filter(({ text, raw = text }) => published.includes(text) || published.includes(raw));
}

async function secretsIn(text: string, cwd: string): Promise<readonly FoundSecret[]> {
  const digest = createHash('sha256').update(`${compilerVersion}\0`).update(text).digest('hex').slice(0, 32);
  const kept = cacheFolder(cwd, 'attached', `${digest}.json`);
  try {
    return JSON.parse(readFileSync(kept, 'utf8'));
  } catch {
    // It is new, or torn by a crash.
  }
  const secrets = await findSecrets(text);
  mkdirSync(dirname(kept), { recursive: true });
  const aside = `${kept}.${process.pid}.tmp`;
  writeFileSync(aside, JSON.stringify(secrets));
  renameSync(aside, kept);
  return secrets;
}
