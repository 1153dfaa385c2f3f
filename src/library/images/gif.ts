import { type ImageParts, slice, UncleanableImage } from './parts.ts';

/** Application extensions that play a part: how often a film repeats, and its colours. */
const applications = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

export function gifParts(bytes: Uint8Array): ImageParts {
  const text = (start: number, end: number): string =>
    Buffer.from(slice(bytes, start, end)).toString('latin1');
  if (!/^GIF8[79]a$/.test(text(0, 6))) throw new UncleanableImage('it is no GIF file');
  const tableSize = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + tableSize(bytes[10] ?? 0);
  const parts: ImageParts = { kept: [slice(bytes, 0, at)], removed: [] };
  const endOfBlocks = (from: number): number => {
    let next = from;
    while (bytes[next]) next += 1 + bytes[next]!;
    return next + 1;
  };
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) {
      parts.kept.push(slice(bytes, at, at + 1));
      if (at + 1 < bytes.length) parts.removed.push(bytes.subarray(at + 1));
      return parts;
    }
    if (kind === 0x2c) {
      const data = at + 10 + tableSize(bytes[at + 9] ?? 0) + 1;
      const end = endOfBlocks(data);
      parts.kept.push(slice(bytes, at, end));
      at = end;
      continue;
    }
    if (kind !== 0x21) throw new UncleanableImage('it has bytes outside of its blocks');
    const end = endOfBlocks(at + 2);
    const label = bytes[at + 1];
    const isPicture =
      label === 0xf9 || label === 0x01 || (label === 0xff && applications.has(text(at + 3, at + 14)));
    (isPicture ? parts.kept : parts.removed).push(slice(bytes, at, end));
    at = end;
  }
  throw new UncleanableImage('it is cut off');
}
