import { type ImageParts, nameAt, slice, UncleanableImage, viewOf } from './parts.ts';

const boxes = new Set(['ftyp', 'meta', 'mdat', 'free', 'skip', 'moov']);

/**
 * AVIF keeps metadata among the picture's own data, whose places other parts count on, so none can be taken out: a file that
 * has some cannot be published, and one that has none is as clean as it can be.
 */
export function avifParts(bytes: Uint8Array): ImageParts {
  if (bytes.length < 12 || nameAt(bytes, 4) !== 'ftyp') throw new UncleanableImage('it is no AVIF file');
  for (let at = 0; at < bytes.length; ) {
    const size = viewOf(bytes).getUint32(at);
    const name = nameAt(bytes, at + 4);
    const end = size === 0 ? bytes.length : at + size;
    if (size === 1 || end <= at || !boxes.has(name))
      throw new UncleanableImage(`its part \`${name}\` is none that can be judged`);
    const content = Buffer.from(slice(bytes, at, end)).toString('latin1');
    if (name === 'meta' && /infe[\s\S]{8}(?:Exif|mime|uri )/.test(content))
      throw new UncleanableImage(
        'it holds metadata (EXIF or XMP), which cannot be taken out of an AVIF file',
      );
    if (name === 'moov' && /udta|meta|uuid/.test(content))
      throw new UncleanableImage('it holds metadata, which cannot be taken out of an AVIF file');
    if ((name === 'free' || name === 'skip') && /[^\0]/.test(content.slice(8)))
      throw new UncleanableImage('it holds data outside of the picture');
    at = end;
  }
  return { kept: [bytes], removed: [] };
}
