import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { imageTypes } from '../assets.ts';
import { imageTexts } from '../images/image-texts.ts';

/** What a file that reports show or link to says. */
export interface AttachedText {
  text: string;
  /** Where it says so, in words. */
  where: string;
  /** Whether the text is the file's own, so that places in it are places in the file. */
  isFile: boolean;
}

const largestUnpacked = 2 ** 28;

/** What an attached file says: a text, packed or not, or what an image tells; undefined of a file of another kind. */
export async function attachedText(path: string, bytes: Buffer): Promise<AttachedText | undefined> {
  const type = imageTypes[extname(path).toLowerCase()];
  if (type === 'image/svg+xml')
    return { text: withoutDrawing(bytes.toString()), where: 'in the image', isFile: true };
  if (type !== undefined)
    return { text: await imageTexts(bytes, type), where: 'in the image’s metadata', isFile: false };
  const where = 'in a file that is linked to';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const text = readText(gunzip(bytes));
    return text === undefined ? undefined : { text, where, isFile: false };
  }
  const text = readText(bytes);
  return text === undefined ? undefined : { text, where, isFile: true };
}

/** A text in any of the usual encodings; undefined where there are bytes that no text has. */
function readText(bytes: Buffer): string | undefined {
  if (bytes.length > largestUnpacked) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes.subarray(0, 65_536).includes(0)) return undefined;
  const text = bytes.toString();
  return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
}

function gunzip(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestUnpacked });
  } catch {
    // It only begins like one.
    return bytes;
  }
}

const drawing =
  /data:image\/[\w+.-]+;base64,[A-Za-z0-9+/=\s]+|(?<=\s(?:d|points|transform|viewBox|values|keyTimes|[xy]|d[xy])\s*=\s*)(?:"[^"]*"|'[^']*')/g;

/** An SVG file without the figures of its curves, which read like addresses; all else stays where it was. */
const withoutDrawing = (svg: string): string => svg.replace(drawing, figures => figures.replace(/\S/g, ' '));
