import { type Diagnostic, diagnose, type Place } from './diagnostic.ts';
import { dayOf, type Instant } from './instant.ts';
import type { ReportFrontMatter } from './report.ts';

/** The instants of an incident in the order they pass. */
export const milestones = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type Milestone = (typeof milestones)[number];

/**
 * Instants that stand before one they cannot or hardly precede. Nothing can come before the start or after
 * the resolution; the others change places now and then. Compared as precisely as the less precise of the
 * two is known; an estimate makes any order merely unlikely.
 * @param places where front-matter values stand, by path
 */
export function chronologyProblems(
  report: Pick<ReportFrontMatter, Milestone>,
  places: Record<string, Place>,
): Diagnostic[] {
  const known = milestones.filter(name => report[name] !== undefined);
  return known.flatMap((then, index) => {
    const late = report[then]!;
    // The nearest contradiction says it all: what is before `detected` is mostly before `started` too.
    const first = known.slice(0, index).find(name => isBefore(late, report[name]!));
    if (first === undefined) return [];
    const early = report[first]!;
    const isBound = first === 'started' || then === 'resolved';
    const code =
      isBound && !late.estimated && !early.estimated ? 'chronology-impossible' : 'chronology-unlikely';
    const params = { first, then, stated: written(late), against: written(early) };
    return [diagnose(code, params, places[then] ?? { line: 1, column: 1 })];
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
