import { formatMinutes, type ResponseTime, type ResponseTimes } from '../report/metrics.ts';

/** The response times in the order they happen, with their long names. */
export const responseTimeNames: readonly (readonly [keyof ResponseTimes, string, string])[] = [
  ['ttd', 'TTD', 'Time to detect'],
  ['tta', 'TTA', 'Time to acknowledge'],
  ['ttm', 'TTM', 'Time to mitigate'],
  ['ttr', 'TTR', 'Time to resolve'],
];

/** A response time for a reader: `9 h 30 min`, with `~` where it is approximate. */
export const responseTimeText = ({ minutes, approximate }: ResponseTime): string =>
  `${approximate ? '~' : ''}${formatMinutes(minutes)}`;
