import { type ImageParts, nameAt, slice, UncleanableImage, viewOf } from './parts.ts';

const signature = '\x89PNG\r\n\x1a\n';

/** Chunks that decide how the picture looks; all others tell of it (https://www.w3.org/TR/png-3/#11Chunks). */
const picture = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(
    ' ',
  ),
);

export function pngParts(bytes: Uint8Array): ImageParts {
  if (Buffer.from(slice(bytes, 0, 8)).toString('latin1') !== signature)
    throw new UncleanableImage('it is no PNG file');
  const parts: ImageParts = { kept: [slice(bytes, 0, 8)], removed: [] };
  let at = 8;
  while (at < bytes.length) {
    if (at + 12 > bytes.length) throw new UncleanableImage('it is cut off');
    const end = at + 12 + viewOf(bytes).getUint32(at);
    const name = nameAt(bytes, at + 4);
    const chunk = slice(bytes, at, end);
    if (picture.has(name)) parts.kept.push(chunk);
    else parts.removed.push(chunk.subarray(8, -4));
    at = end;
    // What follows the end is no part of the picture.
    if (name === 'IEND') break;
  }
  if (at < bytes.length) parts.removed.push(bytes.subarray(at));
  return parts;
}
