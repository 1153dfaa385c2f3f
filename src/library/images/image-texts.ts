import { inflateSync } from 'node:zlib';
import { imageParts } from './clean-image.ts';
import { UncleanableImage } from './parts.ts';

/**
 * What a raster image tells besides what it shows, as text: titles, comments, camera and place, edits (PNG, JPEG, GIF, WebP,
 * AVIF), unpacked. Of an image that cannot be taken apart, every text in its bytes.
 */
export async function imageTexts(bytes: Uint8Array, type: string): Promise<string> {
  return (await metadataOf(bytes, type)).map(textsIn).join('\n');
}

async function metadataOf(bytes: Uint8Array, type: string): Promise<Uint8Array[]> {
  try {
    return (await imageParts(bytes, type)).removed.map(part => unpacked(part) ?? part);
  } catch (error) {
    if (error instanceof UncleanableImage) return [bytes];
    throw error;
  }
}

const largestUnpacked = 2 ** 24;
// Before the packed text stand its name and, in iTXt, its language and the name in that (https://www.w3.org/TR/png-3/#11textinfo).
const packedText = /^[^\0]{1,79}\0(?:[^\0]\0[^\0]*\0[^\0]*\0|\0)(?=x)/;

/** A packed text of a PNG file; undefined where a part is none. */
function unpacked(part: Uint8Array): Uint8Array | undefined {
  const head = packedText.exec(Buffer.from(part.subarray(0, 400)).toString('latin1'));
  if (!head) return undefined;
  try {
    const text = inflateSync(part.subarray(head[0].length), { maxOutputLength: largestUnpacked });
    return Buffer.concat([part.subarray(0, head[0].indexOf('\0')), Buffer.from(': '), text]);
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const printable = /[\x20-\x7e\t]{6,}/g;
const wide = /(?:[\x20-\x7e]\0){6,}|(?:\0[\x20-\x7e]){6,}/g;
/** How ImageMagick keeps what other formats have in PNG files: a name, a length and hexadecimal digits. */
const rawProfile = /\n\s*(?:exif|xmp|iptc|8bim|app1)\s+\d+\s+((?:[0-9a-f]{2}\s*)+)$/i;

/** What can be read in bytes of any kind: text as it is, and of others the runs of letters, of one byte each or two. */
function textsIn(bytes: Uint8Array): string {
  const text = asText(bytes);
  if (text === undefined) {
    const letters = Buffer.from(bytes).toString('latin1');
    return [...(letters.match(printable) ?? []), ...(letters.match(wide) ?? [])]
      .map(run => run.replaceAll('\0', ''))
      .join('\n');
  }
  const profile = rawProfile.exec(text)?.[1];
  return profile === undefined ? text : textsIn(Buffer.from(profile.replace(/\s/g, ''), 'hex'));
}

/** A text whose parts bytes of zero end; undefined where bytes are no text. */
function asText(bytes: Uint8Array): string | undefined {
  try {
    const text = utf8.decode(bytes).replaceAll('\0', '\n');
    return /[^\P{Cc}\s]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
