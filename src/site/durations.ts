import { formatMinutes, type ResponseTime } from '../report/metrics.ts';

/** A response time for a reader: `9 h 30 min`, with `~` where it is approximate. */
export const responseTimeText = ({ minutes, approximate }: ResponseTime): string =>
  `${approximate ? '~' : ''}${formatMinutes(minutes)}`;
