import { type Milestone, milestones } from '../report/chronology.ts';
import type { Place } from '../report/diagnostic.ts';
import type { ReportFrontMatter } from '../report/report.ts';

/** One of an incident's instants as its front matter gives it. */
export interface StatedMilestone {
  milestone: Milestone;
  /** Seconds in UTC. */
  at: number;
  /** How far off it may be, in seconds. */
  step: number;
  estimated: boolean;
  text: string;
  line: number;
}

const steps = { minute: 60, hour: 3600, day: 86_400 };

/**
 * The instants of the front matter.
 * @param places where front-matter values stand, by path
 */
export function statedMilestones(
  data: ReportFrontMatter | undefined,
  places: Record<string, Place>,
): StatedMilestone[] {
  return milestones.flatMap(milestone => {
    const instant = data?.[milestone];
    if (!instant) return [];
    const { epoch, precision, estimated, value } = instant;
    const line = places[milestone]?.line ?? 1;
    return [{ milestone, at: epoch / 1000, step: steps[precision], estimated, text: value, line }];
  });
}
