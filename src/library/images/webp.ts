import { type ImageParts, nameAt, slice, UncleanableImage, viewOf } from './parts.ts';

const picture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const metadataFlags = 0x08 | 0x04;

export function webpParts(bytes: Uint8Array): ImageParts {
  if (bytes.length < 12 || nameAt(bytes, 0) !== 'RIFF' || nameAt(bytes, 8) !== 'WEBP')
    throw new UncleanableImage('it is no WebP file');
  const chunks: Uint8Array[] = [];
  const removed: Uint8Array[] = [];
  const whole = 8 + viewOf(bytes).getUint32(4, true);
  let at = 12;
  while (at + 8 <= Math.min(whole, bytes.length)) {
    const name = nameAt(bytes, at);
    const size = viewOf(bytes).getUint32(at + 4, true);
    const chunk = Uint8Array.from(slice(bytes, at, at + 8 + size));
    if (!picture.has(name)) removed.push(chunk.subarray(8));
    else {
      if (name === 'VP8X' && size > 0) chunk[8]! &= ~metadataFlags;
      chunks.push(chunk, new Uint8Array(size % 2));
    }
    at += 8 + size + (size % 2);
  }
  if (at < bytes.length) removed.push(bytes.subarray(at));
  const header = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  header.writeUInt32LE(4 + chunks.reduce((sum, { length }) => sum + length, 0), 4);
  return { kept: [header, ...chunks], removed };
}
