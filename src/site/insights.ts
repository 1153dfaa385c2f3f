import { groupOf } from '../report/status.ts';
import type { Column } from './column-chart.ts';
import type { RecommendationEntry, ReportEntry } from './entries.ts';
import { countMonths, monthNames } from './months.ts';
import { askedOn } from './recommendation-age.ts';
import { type Summary, summarize } from './statistics.ts';

type Dated = { frontMatter: Pick<ReportEntry['frontMatter'], 'date'> };

/** How many of something have a name. */
export interface NamedCount {
  name: string;
  count: number;
}

/** Counts names, most frequent first. Names that differ in case or spaces only are one, as it was first written. */
export function countNames(names: Iterable<string>): NamedCount[] {
  const counts = new Map<string, NamedCount>();
  for (const name of names) {
    const key = name.toLowerCase().replace(/\s+/g, ' ').trim();
    const found = counts.get(key);
    if (found) found.count += 1;
    else counts.set(key, { name, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** A column a month from the first incident to the last, each January named by its year. */
export function monthColumns(reports: readonly Dated[]): Column[] {
  const years = countMonths(reports.map(({ frontMatter }) => frontMatter.date)).reverse();
  const columns = years.flatMap(({ year, counts }) =>
    counts.map((count, month) => ({
      year,
      month,
      name: `${monthNames[month]} ${year}`,
      counts: { incidents: count },
    })),
  );
  const known = columns.filter(({ counts }) => counts.incidents > 0);
  if (known.length === 0) return [];
  const shown = columns.slice(columns.indexOf(known[0]!), columns.indexOf(known.at(-1)!) + 1);
  // As many years as can stand side by side.
  const step = Math.ceil(years.length / 8);
  return shown.map(({ year, month, name, counts }, index) => {
    const first = index === 0 && (month < 9 || shown.length < 12);
    const isTick = first || (month === 0 && (year - shown[0]!.year) % step === 0);
    return { name, counts, ...(isTick && { tick: String(year) }) };
  });
}

const minute = 1;
const hour = 60;
const day = 24 * hour;
/** Steps in which a time is told, upper bounds in minutes. */
const steps = [
  { name: 'under 5 min', tick: '5 min', below: 5 * minute },
  { name: '5 to 15 min', tick: undefined, below: 15 * minute },
  { name: '15 to 30 min', tick: undefined, below: 30 * minute },
  { name: '30 min to 1 h', tick: '1 h', below: hour },
  { name: '1 to 2 h', tick: undefined, below: 2 * hour },
  { name: '2 to 4 h', tick: undefined, below: 4 * hour },
  { name: '4 to 8 h', tick: '8 h', below: 8 * hour },
  { name: '8 to 24 h', tick: undefined, below: day },
  { name: '1 to 3 days', tick: '3 days', below: 3 * day },
  { name: '3 to 7 days', tick: undefined, below: 7 * day },
  { name: 'over a week', tick: undefined, below: Number.POSITIVE_INFINITY },
] as const;

/** How one response time is distributed over the incidents that tell it. */
export interface Distribution {
  name: 'TTD' | 'TTM' | 'TTR';
  long: string;
  columns: Column[];
  /** Undefined where no incident tells it. */
  summary: Summary | undefined;
}

const measures = [
  ['ttd', 'TTD', 'Time to detect'],
  ['ttm', 'TTM', 'Time to mitigate'],
  ['ttr', 'TTR', 'Time to resolve'],
] as const;

/** The distributions of the times to detect, mitigate and resolve. */
export const distributions = (reports: readonly Pick<ReportEntry, 'times'>[]): Distribution[] =>
  measures.map(([key, name, long]) => {
    const minutes = reports.flatMap(({ times }) => times[key]?.minutes ?? []);
    const counts = steps.map(() => 0);
    for (const value of minutes) counts[steps.findIndex(({ below }) => value < below)]! += 1;
    const columns = steps.map(({ name: step, tick }, index) => ({
      name: step,
      tick,
      counts: { incidents: counts[index]! },
    }));
    return { name, long, columns, summary: summarize(minutes) };
  });

/**
 * Recommendations by the year they were asked for and what became of them. A year stays what it is, while an age would
 * change the page every day.
 */
export function recommendationColumns(
  recommendations: readonly Pick<RecommendationEntry, 'status' | 'history' | 'report'>[],
): Column[] {
  const years = new Map<string, Record<string, number>>();
  for (const entry of recommendations) {
    const year = askedOn(entry)?.slice(0, 4) ?? 'unknown';
    const counts = years.get(year) ?? {};
    const state = groupOf(entry.status);
    counts[state] = (counts[state] ?? 0) + 1;
    years.set(year, counts);
  }
  const known = [...years.keys()].filter(year => year !== 'unknown').map(Number);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const all =
    known.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const names = years.has('unknown') ? [...all, 'unknown'] : all;
  const step = Math.ceil(names.length / 8);
  return names.map((name, index) => ({
    name,
    counts: years.get(name) ?? {},
    tick: index % step === 0 || name === 'unknown' ? name : undefined,
  }));
}

/** The incidents of one day of the year, in every year. */
export interface Anniversary<T> {
  /** Of the month, from 1. */
  day: number;
  reports: T[];
}

/** A month of the year with its anniversaries by day, and how many incidents that is. */
export interface AnniversaryMonth<T> {
  /** `January` and `january`. */
  name: string;
  slug: string;
  days: Anniversary<T>[];
  count: number;
}

/** Incidents by calendar month and day, whatever their year; those of unknown date are in none. @param reports newest first */
export function anniversaries<T extends Dated>(reports: readonly T[]): AnniversaryMonth<T>[] {
  const months = monthNames.map(() => new Map<number, T[]>());
  for (const report of reports) {
    const { date } = report.frontMatter;
    if (date === 'unknown') continue;
    const days = months[Number(date.slice(5, 7)) - 1]!;
    const onDay = Number(date.slice(8, 10));
    const found = days.get(onDay);
    if (found) found.push(report);
    else days.set(onDay, [report]);
  }
  return months.map((days, month) => ({
    name: monthNames[month]!,
    slug: monthNames[month]!.toLowerCase(),
    days: [...days].sort(([a], [b]) => a - b).map(([onDay, found]) => ({ day: onDay, reports: found })),
    count: [...days.values()].reduce((sum, { length }) => sum + length, 0),
  }));
}
