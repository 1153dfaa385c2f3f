import { avifParts } from './avif.ts';
import { gifParts } from './gif.ts';
import { jpegParts } from './jpeg.ts';
import { type ImageParts, UncleanableImage } from './parts.ts';
import { pngParts } from './png.ts';
import { webpParts } from './webp.ts';

/**
 * Takes an image apart by its media type.
 * @throws UncleanableImage where it cannot be told what is metadata in it
 */
export async function imageParts(bytes: Uint8Array, type: string): Promise<ImageParts> {
  return type === 'image/svg+xml' ? (await svgReader())(bytes) : rasterParts(bytes, type);
}

/**
 * An image without anything that only tells of it: camera and place, texts, comments, thumbnails, editors' data. What
 * decides how it looks stays, bit for bit.
 * @throws UncleanableImage
 */
export async function cleanImage(bytes: Uint8Array, type: string): Promise<Uint8Array> {
  return Buffer.concat((await imageParts(bytes, type)).kept);
}

function rasterParts(bytes: Uint8Array, type: string): ImageParts {
  switch (type) {
    case 'image/png':
      return pngParts(bytes);
    case 'image/jpeg':
    case 'image/jpg':
      return jpegParts(bytes);
    case 'image/gif':
      return gifParts(bytes);
    case 'image/webp':
      return webpParts(bytes);
    case 'image/avif':
      return avifParts(bytes);
    default:
      throw new UncleanableImage(`nobody knows the metadata of ${type}`);
  }
}

/** Reading SVG takes a parser, which is loaded only where there is one to read. */
async function svgReader(): Promise<(bytes: Uint8Array) => ImageParts> {
  const { svgParts } = await import('./svg.ts');
  const within = (bytes: Uint8Array, type: string): Uint8Array =>
    Buffer.concat((type === 'image/svg+xml' ? svgParts(bytes, within) : rasterParts(bytes, type)).kept);
  return bytes => svgParts(bytes, within);
}
