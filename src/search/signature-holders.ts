import type { SearchDocument } from './document.ts';
import { signaturesOf } from './signature.ts';
import { errorLines } from './signature-lines.ts';

/** The documents that hold each signature, ascending by their place in the list. */
export function signatureHolders(documents: readonly SearchDocument[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [number, { sections }] of documents.entries())
    for (const section of sections)
      for (const line of errorLines(section))
        for (const { key } of signaturesOf(line)) {
          const known = holders.get(key);
          if (!known) holders.set(key, [number]);
          else if (known.at(-1) !== number) known.push(number);
        }
  return holders;
}
