import { groupOf } from '../report/status.ts';
import type { RecommendationEntry } from './entries.ts';
import { askedOn } from './recommendation-age.ts';

type Dated = Pick<RecommendationEntry, 'status' | 'history'> & { report: { date: string } };

/** How many recommendations had been asked for and done by the end of a quarter. */
export interface Quarter {
  /** `2026 Q1`. */
  name: string;
  asked: number;
  done: number;
}

/** The day it was done: the last change into a status of that group; undefined where it is not or nobody dated it. */
export function doneOn({ status, history }: Dated): string | undefined {
  if (groupOf(status) !== 'done') return undefined;
  const change = history.findLast(
    ({ status: to }, index) =>
      groupOf(to) === 'done' && (index === 0 || groupOf(history[index - 1]!.status) !== 'done'),
  );
  return change && change.date !== 'unknown' ? change.date : undefined;
}

/**
 * Running totals by quarter, from the first day that is known to the last, no quarter left out. What has no day is
 * in no quarter.
 */
export function quarters(recommendations: readonly Dated[]): Quarter[] {
  const asked = recommendations.flatMap(entry => askedOn(entry) ?? []).map(numberOf);
  const done = recommendations.flatMap(entry => doneOn(entry) ?? []).map(numberOf);
  const all = [...asked, ...done].sort((a, b) => a - b);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const totals = Array.from({ length: last - first + 1 }, () => ({ asked: 0, done: 0 }));
  for (const quarter of asked) totals[quarter - first]!.asked += 1;
  for (const quarter of done) totals[quarter - first]!.done += 1;
  let sum = { asked: 0, done: 0 };
  return totals.map((own, index) => {
    sum = { asked: sum.asked + own.asked, done: sum.done + own.done };
    const quarter = first + index;
    return { name: `${Math.floor(quarter / 4)} Q${(quarter % 4) + 1}`, ...sum };
  });
}

const numberOf = (day: string): number =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
