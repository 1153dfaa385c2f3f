import type { ResponseTimes } from '../report/metrics.ts';
import type { ReportFrontMatter } from '../report/report.ts';
import { instantText } from './dates.ts';
import { responseTimeText } from './durations.ts';

/** A moment of an incident's course, as far as it is known. */
export interface Milestone {
  name: string;
  /** `TTR` and what it stands for, where the time since the start is known. */
  short?: string;
  long?: string;
  since?: string;
  /** When it was, for a reader and for machines. */
  when: { text: string; value: string };
}

const milestones = [
  ['started', undefined, 'Started', ''],
  ['detected', 'ttd', 'Detected', 'Time to detect'],
  ['acknowledged', 'tta', 'Acknowledged', 'Time to acknowledge'],
  ['mitigated', 'ttm', 'Mitigated', 'Time to mitigate'],
  ['resolved', 'ttr', 'Resolved', 'Time to resolve'],
] as const;

/** The moments of an incident that its report gives, in the order they happen. */
export const milestonesOf = (frontMatter: ReportFrontMatter, times: ResponseTimes): Milestone[] =>
  milestones.flatMap(([key, measure, name, long]) => {
    const instant = frontMatter[key];
    const time = measure && times[measure];
    if (!instant) return [];
    return {
      name,
      ...(time && { short: measure.toUpperCase(), long, since: responseTimeText(time) }),
      when: { text: instantText(instant), value: instant.value },
    };
  });
