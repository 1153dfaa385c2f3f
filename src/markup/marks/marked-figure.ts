import type { Text } from 'hast';

/** A stretch of one text node of a tree. */
export interface TextPart {
  node: Text;
  start: number;
  end: number;
}

/** A figure of the text that was checked, or worked out, as the page shows it. */
export interface MarkedFigure {
  verdict: 'verified' | 'contradicted' | 'explained' | 'unchecked' | 'computed';
  /** As written, with what is written beside it. */
  text: string;
  /** The calculation in words. */
  derivation: string;
  /** What an author answers to a contradiction, or why a figure is unchecked. */
  reason?: string;
  /** What it follows from, with the lines of the file. */
  inputs: readonly { text: string; line: number }[];
  place: { line: number };
  /** The text of the figure itself. */
  parts: readonly TextPart[];
}
