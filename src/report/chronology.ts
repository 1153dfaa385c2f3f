import { type Diagnostic, diagnose, type Place } from './diagnostic.ts';
import { dayOf, type Instant } from './instant.ts';
import type { ReportFrontMatter } from './report.ts';

/** The instants of an incident in the order they pass. */
export const milestones = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type Milestone = (typeof milestones)[number];

/** An instant that stands before one it should follow. */
export interface Contradiction {
  first: Milestone;
  then: Milestone;
  /** Nothing can come before the start or after the resolution; the others change places now and then. */
  impossible: boolean;
}

/**
 * Instants that stand before one they should follow, each with the first such one. Compared as precisely as
 * the less precise of the two is known; an estimate makes any order merely unlikely.
 */
export function contradictions(report: Pick<ReportFrontMatter, Milestone>): Contradiction[] {
  const known = milestones.filter(name => report[name] !== undefined);
  return known.flatMap((then, index) => {
    const late = report[then]!;
    // The nearest contradiction says it all: what is before `detected` is mostly before `started` too.
    const first = known.slice(0, index).find(name => isBefore(late, report[name]!));
    if (first === undefined) return [];
    const isBound = first === 'started' || then === 'resolved';
    return [{ first, then, impossible: isBound && !late.estimated && !report[first]!.estimated }];
  });
}

/**
 * Problems with the order of a report's instants, each at the later one.
 * @param places where front-matter values stand, by path
 */
export function chronologyProblems(
  report: Pick<ReportFrontMatter, Milestone>,
  places: Record<string, Place>,
): Diagnostic[] {
  return contradictions(report).map(({ first, then, impossible }) => {
    const params = { first, then, stated: written(report[then]!), against: written(report[first]!) };
    const code = impossible ? 'chronology-impossible' : 'chronology-unlikely';
    return diagnose(code, params, places[then] ?? { line: 1, column: 1 });
  });
}

function isBefore(a: Instant, b: Instant): boolean {
  const precisions = [a.precision, b.precision];
  if (precisions.includes('day')) return dayOf(a) < dayOf(b);
  const unit = precisions.includes('hour') ? 3_600_000 : 1;
  return Math.floor(a.epoch / unit) < Math.floor(b.epoch / unit);
}

const written = ({ value, estimated, precision }: Instant): string =>
  `${estimated ? '~' : ''}${precision === 'hour' ? value.replace(/:00:00/, '') : value.replace(/^(.{16}):00/, '$1')}`;
