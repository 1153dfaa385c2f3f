import type { FactDocument } from './document.ts';
import type { Passage } from './passage.ts';

/** A label and where in its passage, or in the cell beside it, its value begins. */
export interface Labelled {
  label: string;
  passage: Passage;
  /** Offset of the value. */
  start: number;
  /** Offset of the value's end. */
  end: number;
}

const labelForm = /^[^\p{L}\n]{0,6}(?<label>\p{L}[^:：\n\d|]{1,48}?)\s*(?:[:：]|\s[-–—]\s|\s(?=\d{4}-))\s*/u;

/**
 * Every `Label: value`: lines of passages, and rows whose first cell is the label.
 * @param passages those whose lines count
 */
export function labelled(passages: readonly Passage[], { tables }: FactDocument): Labelled[] {
  const found: Labelled[] = [];
  for (const passage of passages) {
    if (passage.kind === 'heading' || passage.kind === 'cell') continue;
    for (let start = 0; start < passage.text.length; ) {
      const stop = passage.text.indexOf('\n', start);
      const end = stop < 0 ? passage.text.length : stop;
      const match = labelForm.exec(passage.text.slice(start, end));
      if (match) found.push({ label: match.groups!.label!, passage, start: start + match[0].length, end });
      start = end + 1;
    }
  }
  for (const { rows } of tables)
    for (const [first, second] of rows)
      if (first && second && /\p{L}/u.test(first.text))
        found.push({ label: first.text, passage: second, start: 0, end: second.text.length });
  return found;
}
