import type { Instant } from './instant.ts';

/** Times between an incident's instants, in minutes. Derived, never authored. */
export interface ResponseTimes {
  /** Time to detect: detected − started. */
  ttd?: ResponseTime;
  /** Time to acknowledge: acknowledged − started. */
  tta?: ResponseTime;
  /** Time to mitigate: mitigated − started. */
  ttm?: ResponseTime;
  /** Time to resolve: resolved − started. */
  ttr?: ResponseTime;
}

export interface ResponseTime {
  minutes: number;
  /** True where an instant it derives from is estimated or known to the hour only. */
  approximate: boolean;
}

interface IncidentInstants {
  started?: Instant | undefined;
  detected?: Instant | undefined;
  acknowledged?: Instant | undefined;
  mitigated?: Instant | undefined;
  resolved?: Instant | undefined;
}

/** Derives the response times whose two instants are known to the hour or better and in order. */
export function responseTimes(report: IncidentInstants): ResponseTimes {
  const since = (end: Instant | undefined): ResponseTime | undefined => {
    const start = report.started;
    if (!start || !end || start.precision === 'day' || end.precision === 'day' || end.epoch < start.epoch)
      return undefined;
    const approximate = [start, end].some(instant => instant.estimated || instant.precision === 'hour');
    return { minutes: Math.round((end.epoch - start.epoch) / 60_000), approximate };
  };
  const times = {
    ttd: since(report.detected),
    tta: since(report.acknowledged),
    ttm: since(report.mitigated),
    ttr: since(report.resolved),
  };
  return Object.fromEntries(Object.entries(times).filter(([, time]) => time !== undefined));
}

/** Writes minutes as people say them: `48 min`, `5 h 8 min`, `3 d 4 h`. */
export function formatMinutes(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = Math.round(minutes % 60);
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
  return `${rest} min`;
}
