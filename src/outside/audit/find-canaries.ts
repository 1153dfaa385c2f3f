import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { imageTypes } from '../../library/assets.ts';
import { imageParts } from '../../library/images/clean-image.ts';
import { decodeFile } from '../../search/table.ts';
import type { Canaries } from './canary.ts';

/** A canary that got out. */
export interface Leak {
  /** Path of the published file. */
  artefact: string;
  /** In which form the word is there. */
  form: string;
  /** Where it was planted; absent where only a part of the word can be read. */
  place?: string;
}

/** What was looked through. */
export interface Search {
  leaks: Leak[];
  files: number;
  bytes: number;
}

/**
 * Looks for canaries in every byte of a built site: names of files, texts, compressed copies, tables of the search index,
 * metadata of images; as written, in either byte order of UTF-16, and in Base64.
 */
export async function findCanaries(site: string, canaries: Canaries): Promise<Search> {
  const search: Search = { leaks: [], files: 0, bytes: 0 };
  const forms = formsOf(canaries);
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const artefact = path.slice(site.length + 1).replaceAll('\\', '/');
    const contents: [string, Buffer][] = [['its name', Buffer.from(entry.name)]];
    if (entry.isFile()) {
      const bytes = readFileSync(path);
      search.files += 1;
      search.bytes += bytes.length;
      contents.push(...(await contentsOf(bytes, entry.name)));
    }
    const found = contents.flatMap(([form, content]) => look(content, form, artefact, canaries, forms));
    // One is enough of a file, best one that says where it came from.
    const leak = found.find(({ place }) => place !== undefined) ?? found[0];
    if (leak) search.leaks.push(leak);
  }
  return search;
}

/** The bytes of a file, and what is in them for those who unpack it. */
async function contentsOf(bytes: Buffer, name: string): Promise<[form: string, content: Buffer][]> {
  const contents: [string, Buffer][] = [['its bytes', bytes]];
  const add = (form: string, read: () => Buffer): void => {
    try {
      contents.push([form, read()]);
    } catch {
      // It is of another format, and its bytes are looked through as they are.
    }
  };
  const extension = extname(name).toLowerCase();
  if (extension === '.gz' || (bytes[0] === 0x1f && bytes[1] === 0x8b))
    add('unpacked from gzip', () => gunzipSync(bytes));
  if (extension === '.br') add('unpacked from brotli', () => brotliDecompressSync(bytes));
  if (extension === '.bin')
    add('a key of the search index', () => Buffer.from([...decodeFile(bytes).keys()].join('\n')));
  const type = imageTypes[extension];
  if (type !== undefined) {
    const parts = await imageParts(bytes, type).catch(() => undefined);
    for (const part of parts?.removed ?? []) {
      const start = part.indexOf(0x78);
      if (start >= 0) add('unpacked from its metadata', () => inflateSync(part.subarray(start)));
    }
  }
  return contents;
}

interface Form {
  name: string;
  needle: Buffer;
}

function formsOf({ head, tail }: Canaries): Form[] {
  return [head, tail].flatMap(core => [
    { name: '', needle: Buffer.from(core) },
    { name: 'as UTF-16', needle: Buffer.from(core, 'utf16le').subarray(0, -1) },
    // Three letters are four of Base64, beginning at any of three; what shares a letter with its neighbours is left out.
    ...[0, 1, 2].map(shift => ({ name: 'as Base64', needle: base64Core(core, shift) })),
  ]);
}

function base64Core(core: string, shift: number): Buffer {
  const coded = Buffer.from('\0'.repeat(shift) + core).toString('base64');
  return Buffer.from(coded.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + core.length) * 8) / 6)));
}

function look(
  content: Buffer,
  form: string,
  artefact: string,
  canaries: Canaries,
  forms: readonly Form[],
): Leak[] {
  const text = content.toString('latin1').toLowerCase();
  const place = canaries.in(text)?.place;
  if (place !== undefined) return [{ artefact, form, place }];
  // A part of a word, or one in other bytes, tells that something is there, but not what.
  const folded = Buffer.from(text, 'latin1');
  const found = forms.find(({ name, needle }) => (name === 'as Base64' ? content : folded).includes(needle));
  return found ? [{ artefact, form: found.name === '' ? form : `${form}, ${found.name}` }] : [];
}
