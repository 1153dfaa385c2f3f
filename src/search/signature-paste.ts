import { type Signature, signaturesOf } from './signature.ts';
import { isFrame, isLogged, speaksOfTrouble } from './signature-lines.ts';
import { withoutNoise } from './signature-noise.ts';

/** A log, a stack trace or an error message, pasted as a query. */
export interface Paste {
  /** Its lines, each kind of line once, the most telling first. */
  lines: PastedLine[];
  /** Its words without what differs each time, the most telling lines first. */
  text: string;
}

export interface PastedLine {
  text: string;
  signatures: Signature[];
  /** How much it tells by its looks, 0 to 1: an error more than a frame or a note that all is well. */
  weight: number;
}

/** Lines of a paste that are looked up. */
const mostLines = 30;
/** UTF-16 units of a line that are read; what follows is data. */
const longestLine = 1000;

/** Reads a query as a pasted error. Returns undefined where it does not look like one. */
export function readPaste(query: string): Paste | undefined {
  const texts = splitLines(query);
  const pasted =
    texts.length > 1 ? texts.some(looksPasted) : texts.some(line => isLogged(line) || isMessage(line));
  if (!pasted) return undefined;
  const byTemplate = new Map<number | string, PastedLine>();
  for (const text of texts) {
    const signatures = signaturesOf(text);
    const template = signatures[0]?.key ?? text;
    if (!byTemplate.has(template)) byTemplate.set(template, { text, signatures, weight: weightOf(text) });
  }
  const lines = [...byTemplate.values()].sort((a, b) => b.weight - a.weight).slice(0, mostLines);
  return { lines, text: lines.map(line => withoutNoise(line.text)).join('\n') };
}

const looksPasted = (line: string): boolean => isLogged(line) || speaksOfTrouble(line);

/** One line, as a person would hardly type it: it speaks of trouble, at length and with a program's signs. */
const isMessage = (line: string): boolean =>
  speaksOfTrouble(line) && /[:=()[\]{}"`<>\d]|\s'\S/.test(line) && line.split(/\s+/).length >= 5;

/** Splits at line ends, and where a box that holds one line has joined what were several. */
function splitLines(query: string): string[] {
  return query
    .split(
      /\r?\n|\s(?=at [\w$.<>]+ ?\()|\s(?=Caused by: )|\s(?=File ".+?", line \d)|\s(?=\[?\d{4}-\d\d-\d\d[T ]\d\d:)/,
    )
    .map(line => line.trim().slice(0, longestLine))
    .filter(line => /\p{L}/u.test(line));
}

function weightOf(line: string): number {
  if (isFrame(line)) return 0.3;
  if (/^.{0,60}\b(?:trace|debug|info)\b/i.test(line) && !/\berror|fail/i.test(line)) return 0.4;
  return speaksOfTrouble(line) ? 1 : 0.6;
}
