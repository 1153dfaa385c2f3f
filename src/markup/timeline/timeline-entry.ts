import type { Element, ElementContent, Properties } from 'hast';
import { type Elapsed, formatElapsed, type PlacedMoment } from '../../report/clock-time-sequence.ts';
import type { Phase } from './timeline-words.ts';
import { h } from '../h.ts';

/** What an entry shows beside its own words. */
export interface EntryMarks {
  placed: PlacedMoment;
  phase: Phase | undefined;
}

/** The `<time>` around a moment's own words. */
export function timeElement(placed: PlacedMoment, words: ElementContent[]): Element {
  return h('time', { dateTime: placed.datetime }, words);
}

/**
 * One entry of a drawn timeline: its time with what has elapsed, then its content.
 * @param time the moment's own words, kept; empty where they stand inside the content
 */
export function timelineEntry(
  time: ElementContent[],
  content: ElementContent[],
  { placed, phase }: EntryMarks,
  properties: Properties = {},
): Element {
  const marks = [...elapsedMarks(placed), ...(phase ? [phaseMark(phase)] : [])];
  const head = [
    ...time,
    ...marks.flatMap((mark, index) => (index + time.length > 0 ? [space, mark] : [mark])),
  ];
  const className = ['timeline-entry', ...(phase ? [`timeline-${phase}`] : [])];
  return h('li', { ...properties, className }, [
    ...(head.length > 0 ? [h('div', { className: ['timeline-time'] }, head)] : []),
    ...content,
  ]);
}

const space = { type: 'text', value: ' ' } as const;

function elapsedMarks({ sincePrevious, sinceFirst }: PlacedMoment): Element[] {
  const mark = (name: string, text: string, title: string): Element =>
    h('span', { className: [name], title }, text);
  const isSame = (a: Elapsed, b: Elapsed): boolean => a.seconds === b.seconds;
  return [
    ...(sincePrevious
      ? [
          mark(
            'since-previous',
            `+${formatElapsed(sincePrevious)}`.replace('+~', '~+'),
            'since the previous entry',
          ),
        ]
      : []),
    ...(sinceFirst && !(sincePrevious && isSame(sincePrevious, sinceFirst))
      ? [mark('since-first', `${formatElapsed(sinceFirst)} in`, 'since the first entry')]
      : []),
  ];
}

const phaseMark = (phase: Phase): Element => h('span', { className: ['timeline-phase'] }, phase);
