import type { SearchDocument } from './document.ts';
import { signaturesOf } from './signature.ts';
import { errorLines } from './signature-lines.ts';

/** The keys of the error signatures that a document holds, each once. */
export function signaturesIn({ sections }: SearchDocument): Set<number> {
  const keys = new Set<number>();
  for (const section of sections)
    for (const line of errorLines(section)) for (const { key } of signaturesOf(line)) keys.add(key);
  return keys;
}
