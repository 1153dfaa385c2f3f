import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type FoundMoment, type Moment, readMoment } from '../../report/clock-time.ts';
import { type PlacedMoment, placeMoments, type SequenceBase } from '../../report/clock-time-sequence.ts';
import { zoneIn } from '../../report/clock-time-zone.ts';
import { h } from '../h.ts';
import { readTable, type TableModel } from '../table-model.ts';
import { timelineCourse } from './timeline-course.ts';
import { timeElement, timelineEntry } from './timeline-entry.ts';
import { phasesOf } from './timeline-phase.ts';
import { dueHeader, eventHeader, timeHeader } from './timeline-words.ts';

/** A table read as a timeline. */
export interface TimelineTable {
  model: TableModel;
  headers: string[];
  /** Columns that hold the moment, left to right: `Date` and `Time (UTC)`, or one. */
  timeColumns: number[];
  eventColumn: number;
  moments: (Moment | undefined)[];
  placed: PlacedMoment[];
  /** False where too few cells hold a moment to draw anything. */
  isTimed: boolean;
}

/**
 * Reads a table as a timeline: its first columns hold times by header and by content. Under a timeline's
 * heading the header alone will do; elsewhere it takes a column of events too, and three rows in order, most with a
 * clock time.
 */
export function readTimelineTable(
  table: Element,
  base: SequenceBase,
  announced: boolean,
): TimelineTable | undefined {
  const model = readTable(table);
  if (!model || model.header.length < 2 || model.rows.length === 0) return undefined;
  const headers = model.header.map(cell => textOf(cell).trim());
  const timeColumns = headers.flatMap((text, index) =>
    index < 4 && timeHeader.test(text) && !dueHeader.test(text) ? [index] : [],
  );
  const isLeading =
    timeColumns.length > 0 && headers.slice(0, timeColumns[0]).every(text => /^(#|no\.?|id)?$/i.test(text));
  if (!isLeading && !(announced && timeColumns.length > 0)) return undefined;
  const rows = model.rows.map(({ cells }) => momentOf(timeColumns.map(column => textIn(cells[column]))));
  const offset = zoneIn(timeColumns.map(column => headers[column]).join(' '))?.offset ?? base.offset;
  const placed = placeMoments(rows, { date: base.date ?? dateIn(headers, timeColumns), offset });
  const timed = rows.filter(moment => moment !== undefined);
  const result: TimelineTable = {
    model,
    headers,
    timeColumns,
    eventColumn: eventColumnOf(headers, timeColumns),
    moments: rows,
    placed,
    isTimed: timed.length >= 2 && timed.length >= rows.length / 2,
  };
  if (announced) return result;
  const clocks = timed.filter(moment => moment.time).length;
  const isTimeline =
    eventHeader.test(headers[result.eventColumn] ?? '') &&
    timed.length >= 3 &&
    clocks >= rows.length * 0.6 &&
    placed.every(({ inOrder }) => inOrder);
  return isTimeline && result.isTimed ? result : undefined;
}

/** One moment from the time cells of a row; a second clock in another zone says the same and is passed over. */
function momentOf(texts: string[]): FoundMoment | undefined {
  let moment: FoundMoment | undefined;
  for (const text of texts) {
    const read = readMoment(text);
    if (!read) continue;
    if (!moment) moment = read;
    else if (!moment.date && read.date) moment = { ...moment, date: read.date };
    else if (!moment.time && read.time) moment = { ...read, date: read.date ?? moment.date! };
  }
  return moment;
}

/** A day or year that a header names: `Date (2022)` gives the year only through the rows. */
const dateIn = (headers: string[], columns: number[]): Moment['date'] =>
  columns.map(column => readMoment(headers[column]!.replace(/^[^\d]*/, ''))?.date).find(Boolean);

function eventColumnOf(headers: string[], timeColumns: number[]): number {
  const others = headers.map((_, index) => index).filter(index => !timeColumns.includes(index));
  return others.find(index => eventHeader.test(headers[index]!)) ?? others[0] ?? -1;
}

const textIn = (cell: Element | undefined): string => (cell ? textOf(cell) : '');

/** The table as an ordered timeline: every cell kept, in order; columns beside time and event named. */
export function drawTimelineTable(timeline: TimelineTable): Element {
  const { model, headers, placed } = timeline;
  const phases = phasesOf(model.rows.map(({ cells }) => textIn(cells[timeline.eventColumn])));
  const course = timelineCourse(placed, phases);
  const columns = model.header.map(cell => h('span', cell.children));
  return h('figure', { className: ['timeline-table'] }, [
    h(
      'figcaption',
      { className: ['timeline-columns'] },
      columns.flatMap((column, i) => (i > 0 ? [' · ', column] : [column])),
    ),
    ...(course ? [course] : []),
    h(
      'ol',
      { className: ['timeline'] },
      model.rows.map(({ row, cells }, index) => {
        const marks = { placed: placed[index]!, phase: phases[index] };
        const [time, content] = partsOf(cells, timeline, marks.placed, headers);
        return timelineEntry(time, content, marks, row.properties);
      }),
    ),
  ]);
}

function partsOf(
  cells: Element[],
  { timeColumns, eventColumn }: TimelineTable,
  placed: PlacedMoment,
  headers: string[],
): [ElementContent[], ElementContent[]] {
  const lastTime = Math.max(...timeColumns);
  const time: ElementContent[] = [];
  const content: ElementContent[] = [];
  for (const [column, cell] of cells.entries()) {
    if (cell.children.length === 0) continue;
    const { className: _className, ...properties } = cell.properties;
    if (column <= lastTime) {
      const isMoment = timeColumns.includes(column) && readMoment(textOf(cell)) !== undefined;
      const words = isMoment ? timeElement(placed, cell.children) : h('span', cell.children);
      Object.assign(words.properties, properties);
      time.push(...(time.length > 0 ? [{ type: 'text' as const, value: ' ' }] : []), words);
    } else if (column === eventColumn) {
      content.push(h('div', { ...properties, className: ['timeline-event'] }, cell.children));
    } else {
      const name = headers[column]
        ? [h('span', { className: ['timeline-label'] }, headers[column]), ' ']
        : [];
      content.push(h('div', { ...properties, className: ['timeline-detail'] }, [...name, ...cell.children]));
    }
  }
  return [time, content];
}
