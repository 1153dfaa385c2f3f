import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type FoundMoment, findMoment, readMoment } from '../../report/clock-time.ts';
import { type PlacedMoment, placeMoments, type SequenceBase } from '../../report/clock-time-sequence.ts';
import { childElements, itemParts } from '../elements.ts';
import { h } from '../h.ts';
import { splitInline, trimInlineStart, wrapInline } from '../split-inline.ts';
import { timelineCourse } from './timeline-course.ts';
import { timeElement, timelineEntry } from './timeline-entry.ts';
import { phasesOf } from './timeline-phase.ts';

/** A list read as a timeline. */
export interface TimelineList {
  items: { item: Element; text: string; moment: FoundMoment | undefined; leads: boolean }[];
  placed: PlacedMoment[];
}

/**
 * Reads a list as a timeline: under a timeline's heading half the entries with a moment anywhere in them will
 * do, and a day's only entry where it begins with one; elsewhere it takes at least three, nearly all beginning
 * with a clock time or a day, in order.
 */
export function readTimelineList(
  list: Element,
  base: SequenceBase,
  announced: boolean,
): TimelineList | undefined {
  const items = childElements(list, 'li').map(item => {
    const text = textOf({ type: 'root', children: itemParts(item).inline });
    const leading = readMoment(text);
    const moment = leading ?? (announced ? findMoment(text) : undefined);
    return { item, text, moment, leads: leading !== undefined };
  });
  const timed = items.filter(({ moment }) => moment !== undefined);
  const placed = placeMoments(
    items.map(({ moment }) => moment),
    base,
  );
  const fewest = items.some(({ leads }) => leads) ? 1 : 2;
  if (announced)
    return timed.length >= fewest && timed.length >= items.length / 2 ? { items, placed } : undefined;
  const exact = timed.every(({ moment }) => moment!.time || moment!.date?.day !== undefined);
  // A day's prices or measurements also begin with times; what follows them are figures, not events.
  const tells = timed.filter(({ text, moment }) => isTold(text.slice(moment!.stop))).length;
  const isTimeline =
    tells >= 3 && timed.length >= items.length * 0.8 && exact && placed.every(({ inOrder }) => inOrder);
  return isTimeline ? { items, placed } : undefined;
}

const figures = /^\W*(?:[\w.%]+\s?=|[\d.,%$€£+-]+(?:\s|$))/u;
const isTold = (words: string): boolean => /\p{L}{2}/u.test(words) && !figures.test(words);
const separator = /^[\s:：\-–—|,，、>→=\])}*]+/u;

/**
 * Turns the list into an ordered timeline; the words of its items stay as they are.
 * @returns what stands in the list's place: itself, or itself below its course
 */
export function drawTimelineList(list: Element, { items, placed }: TimelineList): Element {
  const phases = phasesOf(items.map(({ text }) => text));
  list.tagName = 'ol';
  list.properties.className = ['timeline'];
  list.children = items.map(({ item, moment, leads }, index) => {
    const { inline, rest, paragraph } = itemParts(item);
    const marks = { placed: placed[index]!, phase: phases[index] };
    const cut = moment && leads ? splitInline(inline, moment.stop) : undefined;
    const words = cut ? trimInlineStart(cut[1], separator) : inline;
    const body = moment && !cut ? (markInside(inline, moment, marks.placed) ?? inline) : words;
    const event = [...(paragraph ? [h('p', body)] : body), ...rest];
    return timelineEntry(
      cut ? [timeElement(marks.placed, trimEmpty(cut[0]))] : [],
      [h('div', { className: ['timeline-event'] }, event)],
      marks,
      item.properties,
    );
  });
  const course = timelineCourse(placed, phases);
  return course ? h('div', { className: ['timeline-table'] }, [course, list]) : list;
}

const markInside = (
  inline: ElementContent[],
  moment: FoundMoment,
  placed: PlacedMoment,
): ElementContent[] | undefined =>
  wrapInline(inline, moment.start, moment.stop, inner => timeElement(placed, inner));

const trimEmpty = (nodes: ElementContent[]): ElementContent[] =>
  trimInlineStart(nodes, /^\s+/).filter(node => node.type !== 'text' || node.value !== '');
