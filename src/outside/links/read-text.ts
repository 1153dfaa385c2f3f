import { readFileSync, statSync } from 'node:fs';

/** The text of a file, or why it is not read. */
export type TextFile = { text: string; mark: string } | { reason: string };

const mostBytes = 2 << 20;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a file that may be a text; a byte order mark is kept apart, so that offsets are those of the text. */
export function readTextFile(path: string): TextFile {
  try {
    if (statSync(path).size > mostBytes) return { reason: 'it is larger than 2 MB' };
    const bytes = readFileSync(path);
    if (bytes.includes(0)) return { reason: 'it is not text' };
    const decoded = decoder.decode(bytes);
    return decoded.startsWith('\uFEFF')
      ? { text: decoded.slice(1), mark: '\uFEFF' }
      : { text: decoded, mark: '' };
  } catch (error) {
    return { reason: error instanceof TypeError ? 'it is not UTF-8 text' : (error as Error).message };
  }
}
