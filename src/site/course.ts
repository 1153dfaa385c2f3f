import type { ResponseTimes } from '../report/metrics.ts';

/** A moment on the drawn course of an incident. */
export interface CourseMark {
  /** Percent of the drawing's width. */
  x: number;
  /** `TTD`, or several joined where they would overlap. */
  label: string;
}

/** Where the incident starts and ends on the drawing, in percent. */
export const courseStart = 8;
export const courseEnd = 92;
// Two labels closer than this run into each other on a phone.
const labelWidth = 9;

const measures = ['ttd', 'tta', 'ttm', 'ttr'] as const;

/**
 * Places an incident's response times on a line to scale.
 * @returns the marks from left to right; empty when fewer than two times are known, which a line says nothing about
 */
export function courseMarks(times: ResponseTimes): CourseMark[] {
  const known = measures.flatMap(measure => {
    const time = times[measure];
    return time ? [{ minutes: time.minutes, label: measure.toUpperCase() }] : [];
  });
  const longest = Math.max(...known.map(({ minutes }) => minutes));
  if (known.length < 2 || longest === 0) return [];
  const marks: CourseMark[] = [];
  for (const { minutes, label } of known.toSorted((a, b) => a.minutes - b.minutes)) {
    const x = courseStart + (minutes / longest) * (courseEnd - courseStart);
    const last = marks.at(-1);
    if (last && x - last.x < labelWidth) last.label += ` · ${label}`;
    else marks.push({ x: Math.round(x * 10) / 10, label });
  }
  return marks;
}
