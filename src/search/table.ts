import { ByteReader, ByteWriter } from './bytes.ts';

/** Entries sorted by key, front-coded, in files of about one size; `starts[i]` is a key at or before file i's first. At least one file. */
export interface EncodedTable {
  starts: string[];
  files: Uint8Array[];
}

/** Bytes of a key. */
const longestKey = 2048;

type Entry = [key: string, value: Uint8Array];

/**
 * Writes a table. Front coding: Witten, Moffat & Bell, Managing Gigabytes, 1999, §4.1.
 * @param entries sorted by key in code-unit order, keys unique
 * @param fileSize bytes after which the next entry opens a new file
 */
export function encodeTable(entries: Iterable<Entry>, fileSize: number): EncodedTable {
  const starts: string[] = [];
  const files: Uint8Array[] = [];
  let pending: Entry[] = [];
  let size = 0;
  let lastKey = '';
  const close = (): void => {
    if (pending.length === 0) return;
    files.push(encodeFile(pending));
    lastKey = pending.at(-1)![0];
    pending = [];
    size = 0;
  };
  for (const entry of entries) {
    const cost = entry[1].length + 5;
    if (size > 0 && size + cost > fileSize) close();
    if (size === 0) starts.push(files.length === 0 ? '' : shortestBetween(lastKey, entry[0]));
    pending.push(entry);
    size += cost;
  }
  close();
  return files.length > 0 ? { starts, files } : { starts: [''], files: [encodeFile([])] };
}

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

function encodeFile(entries: Entry[]): Uint8Array {
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

/** The shortest prefix of `next` that sorts after `before`; by whole characters, so that it stays valid text. */
function shortestBetween(before: string, next: string): string {
  let prefix = '';
  for (const character of next) {
    prefix += character;
    if (prefix > before) return prefix;
  }
  return next;
}
