import { ByteReader, ByteWriter } from './bytes.ts';

/** Bytes of a key. */
const longestKey = 2048;

export type TableEntry = [key: string, value: Uint8Array];

/** Reads one file of a table; the map keeps the sorted order. Throws RangeError where the file is cut short. */
export function decodeFile(bytes: Uint8Array): Map<string, Uint8Array> {
  const reader = new ByteReader(bytes);
  const decoder = new TextDecoder();
  const keys: { key: string; size: number }[] = [];
  const count = reader.number();
  let spelled: Uint8Array = new Uint8Array(0);
  for (let i = 0; i < count; i++) {
    const shared = reader.number();
    const rest = reader.bytes(reader.number());
    // Files may come from other sites: a small one must not unfold into gigabytes.
    if (shared > spelled.length || shared + rest.length > longestKey)
      throw new RangeError('A key is longer than any that is written.');
    const next = new Uint8Array(shared + rest.length);
    next.set(spelled.subarray(0, shared));
    next.set(rest, shared);
    spelled = next;
    keys.push({ key: decoder.decode(spelled), size: reader.number() });
  }
  return new Map(keys.map(({ key, size }) => [key, reader.bytes(size)]));
}

/** The number of the file that holds a key, if any file does: the last whose start is not after the key. */
export function fileOf(starts: readonly string[], key: string): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Writes one file of a table. Front coding: Witten, Moffat & Bell, Managing Gigabytes, 1999, §4.1.
 * @param entries sorted by key in code-unit order, keys unique
 */
export function encodeFile(entries: readonly TableEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const writer = new ByteWriter();
  let before: Uint8Array = new Uint8Array(0);
  writer.number(entries.length);
  for (const [key, value] of entries) {
    const spelled = encoder.encode(key);
    let shared = 0;
    while (shared < before.length && before[shared] === spelled[shared]) shared++;
    writer.number(shared);
    writer.number(spelled.length - shared);
    writer.bytes(spelled.subarray(shared));
    writer.number(value.length);
    before = spelled;
  }
  for (const [, value] of entries) writer.bytes(value);
  return writer.finish();
}

/** Where a file starts: the shortest prefix of its first key `next` that sorts after `before`; by whole characters, so that it stays valid text. */
export function shortestBetween(before: string, next: string): string {
  let prefix = '';
  for (const character of next) {
    prefix += character;
    if (prefix > before) return prefix;
  }
  return next;
}
