import { ByteReader, ByteWriter } from './bytes.ts';

/** The documents that hold a signature, ascending. */
export interface Holders {
  /** How many documents hold it, though none is listed of what too many hold. */
  frequency: number;
  documents: Uint32Array;
}

/** What more documents hold than this is boilerplate, and says nothing about any of them. */
const mostHolders = 64;
/** Bytes of a file: a paste looks up dozens of signatures, each anywhere. */
const fileSize = 1024;

/**
 * Writes the table of signatures: files that share out the keys evenly, being hashes, so that a key tells its file
 * without a directory; their number is a power of two, so that one more signature seldom moves all others. In a file: distance from the key before, number of documents, distances between them.
 * @param holders documents by signature, ascending
 */
export function encodeSignatures(holders: ReadonlyMap<number, number[]>): Uint8Array[] {
  const keys = Array.from(holders.keys()).sort((a, b) => a - b);
  const size = keys.reduce((sum, key) => sum + 4 + Math.min(holders.get(key)!.length, mostHolders), 0);
  const writers = Array.from(
    { length: 2 ** Math.max(0, Math.ceil(Math.log2(size / fileSize))) },
    () => new ByteWriter(),
  );
  const last = new Uint32Array(writers.length);
  for (const key of keys) {
    const file = signatureFile(writers.length, key);
    const documents = holders.get(key)!;
    writers[file]!.number(key - last[file]!);
    last[file] = key;
    writers[file]!.number(documents.length);
    if (documents.length > mostHolders) continue;
    for (const [i, document] of documents.entries())
      writers[file]!.number(document - (documents[i - 1] ?? 0));
  }
  return writers.map(writer => writer.finish());
}

/** The number of the file that holds a signature, of so many files. */
export const signatureFile = (files: number, key: number): number => Math.floor((key / 2 ** 32) * files);

/** Reads one file of the table. Throws RangeError where it is cut short. */
export function decodeSignatures(bytes: Uint8Array): Map<number, Holders> {
  const reader = new ByteReader(bytes);
  const signatures = new Map<number, Holders>();
  let key = 0;
  while (!reader.done) {
    key += reader.number();
    const frequency = reader.number();
    const documents: number[] = [];
    let document = 0;
    for (let i = 0; i < frequency && frequency <= mostHolders; i++) {
      document += reader.number();
      documents.push(document);
    }
    signatures.set(key, { frequency, documents: Uint32Array.from(documents) });
  }
  return signatures;
}
