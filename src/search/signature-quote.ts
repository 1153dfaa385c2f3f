import type { Signature } from './signature.ts';
import { signaturesOf, stableWords } from './signature.ts';
import { errorLines, speaksOfTrouble } from './signature-lines.ts';
import type { Paste } from './signature-paste.ts';
import type { StoredDocument } from './stored.ts';

/** A pasted line beside the line of a document that says the same. */
export interface ErrorLine {
  query: string;
  document: string;
  /** The same message but for what differs each time; else most of its words. */
  exact: boolean;
}

interface Line {
  section: string;
  text: string;
  keys: Set<number>;
  words: string[];
}

const mostQuoted = 5;
/** Words that two lines share, of the words of both (Dice), so that one is shown beside the other. */
const alike = 0.6;
const fewestShared = 4;

/**
 * The pasted lines that a document holds, exact before fuzzy, and the section of the first.
 * @param document as it is shown: what is no longer kept of a long one is not quoted
 */
export function quoteLines(paste: Paste, document: StoredDocument): { lines: ErrorLine[]; section?: string } {
  const held = document.sections.flatMap(linesOf);
  const quoted: (ErrorLine & { section: string })[] = [];
  for (const { text, signatures, weight } of paste.lines) {
    const same = held.find(line => signatures.some(signature => holds(line, signature)));
    const like = same ?? (weight >= 0.5 ? mostAlike(stableWords(text), held) : undefined);
    if (like)
      quoted.push({ query: text, document: like.text, exact: same !== undefined, section: like.section });
  }
  quoted.sort((a, b) => Number(b.exact) - Number(a.exact));
  const lines = quoted.slice(0, mostQuoted).map(({ query, document, exact }) => ({ query, document, exact }));
  return { lines, section: quoted[0]?.section };
}

function linesOf([id, heading, prose, code]: StoredDocument['sections'][number]): Line[] {
  const texts = new Set([...errorLines({ id, heading, prose, code })]);
  for (const line of prose.split('\n')) if (speaksOfTrouble(line)) texts.add(line);
  return Array.from(texts, text => ({
    section: id,
    text: text.trim(),
    keys: new Set(signaturesOf(text).map(({ key }) => key)),
    words: stableWords(text),
  }));
}

/** A sentence that quotes a message in passing holds it too. */
const holds = (line: Line, { key, words }: Signature): boolean =>
  line.keys.has(key) || (words.length > 3 && ` ${line.words.join(' ')} `.includes(` ${words.join(' ')} `));

function mostAlike(words: string[], lines: Line[]): Line | undefined {
  const wanted = new Set(words);
  let best: Line | undefined;
  let bestShare = alike;
  for (const line of lines) {
    const own = new Set(line.words);
    const shared = [...own].filter(word => wanted.has(word)).length;
    const share = (2 * shared) / (own.size + wanted.size);
    if (shared < fewestShared || share < bestShare) continue;
    best = line;
    bestShare = share;
  }
  return best;
}
