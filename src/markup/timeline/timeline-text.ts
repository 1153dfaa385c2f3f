import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { readMoment } from '../../report/clock-time.ts';
import { numberedPart, timelineHeading } from './timeline-words.ts';

/** Whether a heading or a bold lead stands for an entry: a moment, or a numbered part of a story. */
export function opensEntry(text: string): boolean {
  return readMoment(text) !== undefined || numberedPart.test(text);
}

/** The lines of a paragraph that begin with a moment; one line of a soft-wrapped paragraph counts as a line. */
export function momentLines(paragraph: Element): number {
  return textOf(paragraph)
    .split('\n')
    .filter(line => readMoment(line) !== undefined).length;
}

const clockLine = /\d{1,2}:\d{2}|^\W*T(?:IME)?\s?[+\-\d]|\d{4}-\d{2}-\d{2}/;

/** The lines of a code block that begin with a time. */
export function fenceEntries(code: string): number {
  return code
    .split('\n')
    .filter(line => clockLine.test(line) && readMoment(line.replace(/^[^\p{L}\d[]+/u, ''))).length;
}

/** Whether a code block's first line calls it a timeline. */
export const announcesItself = (code: string): boolean =>
  timelineHeading.test(code.trimStart().split('\n', 1)[0]!);
