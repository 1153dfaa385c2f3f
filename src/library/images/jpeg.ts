import { type ImageParts, slice, UncleanableImage, viewOf } from './parts.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/**
 * Keeps what decides how the picture looks, among that its colours' profile and which way up it is; takes out every
 * other application segment, comments, thumbnails and what follows the end.
 */
export function jpegParts(bytes: Uint8Array): ImageParts {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new UncleanableImage('it is no JPEG file');
  const parts: ImageParts = { kept: [slice(bytes, 0, 2)], removed: [] };
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) throw new UncleanableImage('it has bytes outside of its segments');
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      parts.kept.push(slice(bytes, at, at + 2));
      if (at + 2 < bytes.length) parts.removed.push(bytes.subarray(at + 2));
      return parts;
    }
    if (at + 4 > bytes.length) break;
    const end = at + 2 + viewOf(bytes).getUint16(at + 2);
    const segment = slice(bytes, at, end);
    addSegment(segment, marker!, parts);
    at = end;
    // After the header of a scan come its coded bytes, up to the next marker that is none of its own.
    if (marker === 0xda) {
      const next = endOfScan(bytes, at);
      parts.kept.push(slice(bytes, at, next));
      at = next;
    }
  }
  throw new UncleanableImage('it is cut off');
}

function addSegment(segment: Uint8Array, marker: number, { kept, removed }: ImageParts): void {
  const body = segment.subarray(4);
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  if (!isApplication && marker !== 0xfe) kept.push(segment);
  else if (marker === 0xee && text(body).startsWith('Adobe')) kept.push(segment);
  else if (marker === 0xe2 && text(body).startsWith('ICC_PROFILE\0')) kept.push(segment);
  else if (marker === 0xe0 && text(body).startsWith('JFIF\0') && segment.length >= 18) {
    // Version and density, without the thumbnail, which may show what was cropped.
    kept.push(Uint8Array.of(0xff, 0xe0, 0, 16, ...body.subarray(0, 12), 0, 0));
    if (segment.length > 18) removed.push(segment.subarray(18));
  } else {
    removed.push(body);
    const orientation =
      marker === 0xe1 && text(body).startsWith('Exif\0\0') ? orientationIn(body.subarray(6)) : 1;
    if (orientation > 1) kept.push(uprightSegment(orientation));
  }
}

function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new UncleanableImage('it is cut off');
}

/** The tag 0x0112 of the first directory of EXIF data: 1 is upright. */
function orientationIn(tiff: Uint8Array): number {
  const view = viewOf(tiff);
  try {
    const little = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, little);
    const entries = view.getUint16(directory, little);
    for (let entry = 0; entry < entries; entry++) {
      const at = directory + 2 + entry * 12;
      if (view.getUint16(at, little) === 0x0112) {
        const value = view.getUint16(at + 8, little);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
  } catch (error) {
    // Broken EXIF data says nothing of the picture.
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

/** EXIF data that says which way up the picture is, and nothing else. */
const uprightSegment = (orientation: number): Uint8Array =>
  Buffer.concat([
    Uint8Array.of(0xff, 0xe1, 0, 34),
    Buffer.from('Exif\0\0MM\0*', 'latin1'),
    Uint8Array.of(0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0),
  ]);
