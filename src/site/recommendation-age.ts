import type { RecommendationEntry } from './entries.ts';

type Aged = Pick<RecommendationEntry, 'history'> & { report: { date: string } };

/** The day it was first asked for: its first dated status, else the incident's day; undefined where neither is known. */
export function askedOn({ history, report }: Aged): string | undefined {
  return [history[0]?.date, report.date].find(date => date !== undefined && date !== 'unknown');
}

/**
 * Days since it was first asked for, never less than 0.
 * @param today ISO day
 * @returns undefined where nothing says when that was
 */
export function ageInDays(recommendation: Aged, today: string): number | undefined {
  const from = askedOn(recommendation);
  return from === undefined
    ? undefined
    : Math.max(0, Math.round((Date.parse(today) - Date.parse(from)) / 86_400_000));
}

/** Days in the largest unit that still tells two ages apart: `12 days`, `5 months`, `3 years`. */
export function ageText(days: number): string {
  if (days < 60) return plural(days, 'day');
  if (days < 730) return plural(Math.floor(days / 30.44), 'month');
  return plural(Math.floor(days / 365.25), 'year');
}

/** How old open recommendations are, in the steps by which a team plans. */
export interface AgeGroup {
  name: string;
  /** Days, exclusive; the last is open-ended, and unknown ages have none. */
  below?: number;
  count: number;
}

const steps = [
  { name: 'Under 30 days', below: 30 },
  { name: '30 to 90 days', below: 90 },
  { name: '90 days to a year', below: 365 },
  { name: '1 to 2 years', below: 730 },
  { name: 'Over 2 years', below: Number.POSITIVE_INFINITY },
] as const;

/** Counts recommendations by age, youngest first; those of unknown age last, where there are any. */
export function ageGroups(recommendations: readonly Aged[], today: string): AgeGroup[] {
  const ages = recommendations.map(entry => ageInDays(entry, today));
  const known = ages.filter(age => age !== undefined);
  const groups = steps.map(({ name, below }, index) => ({
    name,
    below,
    count: known.filter(age => age < below && age >= (steps[index - 1]?.below ?? 0)).length,
  }));
  const unknown = ages.length - known.length;
  return unknown > 0 ? [...groups, { name: 'Age unknown', count: unknown }] : groups;
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
