import { compileText, type TextToCompile } from './compile-text.ts';
import { moduleBeside } from './places.ts';
import type { ScannedText } from './secrets/scan-text.ts';
import { doInWorkers, manyTexts } from './worker-pool.ts';

// Below this many texts, starting workers costs more than it saves.
const worthWorkers = 60;

/**
 * Compiles texts on all cores.
 * @param onCompiled called once a text, as it is ready, in no particular order
 * @throws when the compiler itself fails, which is a bug, or a cache cannot be written
 */
export async function compileAll(
  texts: readonly TextToCompile[],
  onCompiled: (compiled: ScannedText, index: number) => void,
): Promise<void> {
  if (texts.length < worthWorkers) {
    for (const [index, text] of texts.entries()) onCompiled(await compileText(text), index);
    return;
  }
  await doInWorkers<TextToCompile, string>(
    moduleBeside('./compile-worker', import.meta.url),
    texts,
    (json, index) => onCompiled(JSON.parse(json), index),
    { apart: texts.length >= manyTexts },
  );
}
