import type { Weights } from './looked-for.ts';
import { type ReadText, type ReadWords, readWords, readWordsOf } from './read-words.ts';
import type { StoredDocument } from './stored.ts';

/** A piece of text; `marked` where it is a word that was looked for. */
export interface TextPart {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  /** The section it stands in; undefined before the first heading. */
  section?: { id: string; heading: string };
  /** The id of the timeline's entry that it stands in. */
  entry?: string;
  parts: TextPart[];
  /** From fenced code or terminal text. */
  code: boolean;
}

/** UTF-16 units of an excerpt. */
const excerptLength = 220;

/** A word or phrase that was looked for, where it stands. */
export interface Mark {
  start: number;
  end: number;
  term: string;
  weight: number;
}

/**
 * The stretch of a document that says most about what was looked for: of the section with the most of the weight,
 * the window with the most.
 * @param weights how much each term that was looked for tells
 */
export function excerptOf(document: StoredDocument, weights: Weights): Excerpt {
  const read = readWordsOf(document);
  let best: Excerpt = { parts: [], code: false };
  let bestScore = -1;
  const own = [document.issue, ...(document.causes ?? [])].map(text => ['', '', text ?? '', ''] as const);
  for (const [place, [id, heading, prose, code]] of [...own, ...document.sections].entries()) {
    const section = id === '' ? undefined : { id, heading };
    const inHeading = marksIn(read(heading), weights);
    for (const [text, isCode] of [[prose, false] as const, [code, true] as const]) {
      if (text === '') continue;
      const marks = marksIn(read(text), weights);
      const window = bestWindow(marks);
      const score = weightOf([...inHeading, ...marks]) + window.weight / 2;
      if (score <= bestScore) continue;
      bestScore = score;
      const entry = isCode ? undefined : entryIn(document, place - own.length, marks, window.weight);
      const parts = cut(text, marks, entry?.from ?? window.start);
      best = { section, parts, code: isCode, ...(entry && { entry: entry.id }) };
    }
  }
  return best;
}

/** The entry of a timeline that says most, if it says nearly as much as the best stretch of its section. */
function entryIn(
  { entries = [] }: StoredDocument,
  place: number,
  marks: Mark[],
  most: number,
): { id: string; from: number } | undefined {
  let best: { id: string; from: number; weight: number } | undefined;
  for (const [section, start, end, id] of entries) {
    if (section !== place) continue;
    const inside = marks.filter(mark => mark.start >= start && mark.end <= end);
    const weight = weightOf(inside);
    if (weight > Math.max(best?.weight ?? 0, most / 2)) best = { id, from: inside[0]!.start, weight };
  }
  return best;
}

/** A whole text with the words marked that were looked for. */
export function markWords(text: string, weights: Weights): TextPart[] {
  return split(text, marksIn(readWords(text), weights), 0, text.length);
}

/** The terms that were looked for, of those that some texts of a document hold. */
export const termsIn = (texts: readonly string[], read: ReadWords, weights: Weights): Set<string> =>
  new Set(texts.flatMap(text => marksIn(read(text), weights).map(mark => mark.term)));

/** Words and phrases that were looked for, where they stand; of a word the most specific term. */
export function marksIn({ words, places }: ReadText, weights: Weights): Mark[] {
  const found = new Map<number, string>();
  const marks: Mark[] = [];
  for (const [key, weight] of weights) {
    const phrase = key.split(' ');
    for (const place of places.get(phrase.at(-1)!) ?? []) {
      const { terms, end } = words[place]!;
      if (phrase.length === 1) {
        const known = found.get(place);
        if (known === undefined || terms.indexOf(key) < terms.indexOf(known)) found.set(place, key);
        continue;
      }
      const from = place - phrase.length + 1;
      if (from < 0 || !phrase.every((part, i) => words[from + i]!.terms[0] === part)) continue;
      marks.push({ start: words[from]!.start, end, term: key, weight });
    }
  }
  for (const [place, term] of found) {
    const { start, end } = words[place]!;
    marks.push({ start, end, term, weight: weights.get(term)! });
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Each term counts once: three words that were looked for say more than one of them three times. */
export function weightOf(marks: Mark[]): number {
  return Array.from(new Map(marks.map(mark => [mark.term, mark.weight])).values()).reduce((a, b) => a + b, 0);
}

/** The stretch of so many UTF-16 units that holds the most. */
export function bestWindow(marks: Mark[], length = excerptLength): { start: number; weight: number } {
  let best = { start: 0, weight: 0 };
  for (const [i, first] of marks.slice(0, 500).entries()) {
    const inside: Mark[] = [];
    for (let j = i; j < marks.length && marks[j]!.end <= first.start + length; j++) inside.push(marks[j]!);
    const weight = weightOf(inside);
    if (weight > best.weight) best = { start: first.start, weight };
  }
  return best;
}

/** Some words before the first mark, up to a word's beginning. */
function cut(text: string, marks: Mark[], from: number): TextPart[] {
  const lead = Math.max(0, from - 40);
  const start =
    lead === 0 ? 0 : Math.min(from, lead + Math.max(0, text.slice(lead, from).search(/\s\S/) + 1));
  let end = Math.min(text.length, start + excerptLength);
  if (end < text.length) end -= Math.max(0, /\S{0,20}$/.exec(text.slice(start, end))![0].length);
  const parts = split(text, marks, start, Math.max(end, start + 1));
  if (start > 0) parts.unshift({ text: '… ', marked: false });
  if (end < text.length) parts.push({ text: '…', marked: false });
  return parts;
}

function split(text: string, marks: Mark[], start: number, end: number): TextPart[] {
  const parts: TextPart[] = [];
  const push = (to: number, marked: boolean, from: number): void => {
    if (to <= from) return;
    const last = parts.at(-1);
    const piece = text.slice(from, to);
    if (last?.marked === marked) last.text += piece;
    else parts.push({ text: piece, marked });
  };
  let at = start;
  for (const mark of marks) {
    if (mark.end <= at) continue;
    if (mark.start >= end) break;
    push(Math.max(at, mark.start), false, at);
    push(Math.min(mark.end, end), true, Math.max(at, mark.start));
    at = Math.min(mark.end, end);
  }
  push(end, false, at);
  return parts;
}
