import { type Compiled, type CompileOptions, compile, normalizeText } from '../../compile.ts';
import type { FoundSecret } from '../../report/secret.ts';
import { findSecrets } from '../../secrets/find-secrets.ts';

/** A compiled text, with everything in it that looks like a secret, whatever the project thinks of that. */
export type ScannedText = Compiled<unknown> & { secrets: readonly FoundSecret[] };

/** Compiles a text and looks through it for secrets. */
export async function scanText(text: string, options: CompileOptions): Promise<ScannedText> {
  const compiled = await compile(text, options as CompileOptions & { kind: 'report' });
  return { ...compiled, secrets: await findSecrets(normalizeText(text)) };
}
