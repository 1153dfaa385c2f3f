/** The incidents of one year, month by month. */
export interface YearOfMonths {
  year: number;
  /** Twelve numbers, January first. */
  counts: number[];
  total: number;
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * Counts dates by year and month, years between the first and the last included.
 * @param dates `2026-01-04` or `unknown`, which is passed over
 * @returns newest year first
 */
export function countMonths(dates: readonly string[]): YearOfMonths[] {
  const known = dates.filter(date => date !== 'unknown');
  if (known.length === 0) return [];
  const years = known.map(date => Number(date.slice(0, 4)));
  const [first, last] = years.reduce(
    ([low, high], year) => [Math.min(low, year), Math.max(high, year)] as const,
    [years[0]!, years[0]!] as const,
  );
  const rows = Array.from({ length: last - first + 1 }, (_, index) => ({
    year: last - index,
    counts: new Array<number>(12).fill(0),
    total: 0,
  }));
  for (const date of known) {
    const row = rows[last - Number(date.slice(0, 4))]!;
    row.counts[Number(date.slice(5, 7)) - 1]! += 1;
    row.total += 1;
  }
  return rows;
}

/** Size of a year's trace in the units of its drawing, and how far down its line of rest is. */
export const traceWidth = 120;
export const traceHeight = 20;
export const traceRest = 16;

/**
 * The spikes a recorder draws into a year's line of rest: one a month, as high as its count.
 * @param most the count that fills the height
 * @returns an SVG path in a box of {@link traceWidth} by {@link traceHeight}
 */
export function tracePath(counts: readonly number[], most: number): string {
  const step = traceWidth / counts.length;
  const spikes = counts.flatMap((count, month) => {
    if (count === 0) return [];
    const x = (month + 0.5) * step;
    const up = Math.round((count / most) * (traceRest - 2) * 10) / 10;
    const down = Math.round(up * 2) / 10;
    return [
      `M${x - 1.6} ${traceRest}L${x - 0.5} ${traceRest - up}L${x + 0.7} ${traceRest + down}L${x + 1.5} ${traceRest}`,
    ];
  });
  return spikes.join('');
}

/** The months of a year in words, those without incidents left out: `March 2, July 1`. */
export const monthsText = ({ counts }: YearOfMonths): string =>
  counts.flatMap((count, month) => (count > 0 ? [`${monthNames[month]} ${count}`] : [])).join(', ') || 'none';
