import { moduleBeside } from './places.ts';
import type { TextToCheck } from './text-facts.ts';
import { doInWorkers } from './worker-pool.ts';

// Below this many texts, starting workers costs more than it saves.
const worthWorkers = 100;

/**
 * Reads and compiles files for checking, on all cores.
 * @param onFacts called once a file with its facts as JSON, in no particular order
 * @throws when the compiler itself fails, which is a bug
 */
export async function readAllFacts(
  texts: readonly TextToCheck[],
  onFacts: (facts: string, index: number) => void,
): Promise<void> {
  if (texts.length >= worthWorkers)
    return doInWorkers(moduleBeside('./facts-worker', import.meta.url), texts, onFacts);
  if (texts.length === 0) return;
  const { readFacts } = await import('./text-facts.ts');
  for (const [index, text] of texts.entries()) onFacts(JSON.stringify(await readFacts(text)), index);
}
