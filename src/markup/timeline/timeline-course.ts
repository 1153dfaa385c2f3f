import type { Element } from 'hast';
import { type Elapsed, formatElapsed, type PlacedMoment } from '../../report/clock-time-sequence.ts';
import type { Phase } from './timeline-words.ts';
import { h } from '../h.ts';

/** An entry on the timeline's own scale. */
interface Point {
  phase: Phase | undefined;
  /** Since the first entry that has a moment. */
  since: Elapsed;
}

const width = 1000;
const height = 14;
const tick = 2;
/** Fewer moments than this are a list to read rather than a course to see. */
const fewest = 3;

type Reached = Exclude<Phase, 'started'>;

/**
 * A timeline's course to scale: a tick an entry, the stretch until each phase, and in words how long each took, from
 * the entry that says it started, else from the first.
 * @returns undefined where no phase was reached, or too few entries have a moment
 */
export function timelineCourse(
  placed: readonly PlacedMoment[],
  phases: readonly (Phase | undefined)[],
): Element | undefined {
  const points = pointsOf(placed, phases);
  const start = points.find(({ phase }) => phase === 'started') ?? points[0];
  const whole = Math.max(0, ...points.map(({ since }) => since.seconds));
  if (!start || points.length < fewest || whole === 0) return undefined;
  const reached = points.filter(
    (point): point is Point & { phase: Reached } =>
      point.phase !== undefined && point.phase !== 'started' && point.since.seconds > start.since.seconds,
  );
  if (reached.length === 0) return undefined;
  return h('div', { className: ['timeline-course'] }, [
    drawing(points, start, reached, whole),
    h('p', inWords(start, reached)),
  ]);
}

function pointsOf(placed: readonly PlacedMoment[], phases: readonly (Phase | undefined)[]): Point[] {
  const zero = { seconds: 0, approximate: false };
  const first = placed.findIndex(({ datetime }) => datetime !== undefined);
  return placed.flatMap(({ sinceFirst, inOrder }, index) => {
    const since = index === first ? zero : sinceFirst;
    return since && inOrder && since.seconds >= 0 ? [{ phase: phases[index], since }] : [];
  });
}

function drawing(
  points: readonly Point[],
  start: Point,
  reached: readonly (Point & { phase: Reached })[],
  whole: number,
): Element {
  const at = (point: Point): number => Math.round((point.since.seconds / whole) * (width - tick));
  let from = at(start);
  const stretches = reached.map(point => {
    const x = from;
    from = at(point);
    return h('rect', { className: [`until-${point.phase}`], x, y: 4, width: from - x, height: 6 });
  });
  return h(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      width: '100%',
      height,
      ariaHidden: 'true',
    },
    [
      h('rect', { className: ['bar-track'], x: 0, y: 6, width, height: 2 }),
      ...stretches,
      ...points.map(point =>
        h('rect', { className: ['bar-size'], x: at(point), y: 1, width: tick, height: 12 }),
      ),
    ],
  );
}

function inWords(start: Point, reached: readonly (Point & { phase: Reached })[]): string {
  const said = reached.map(({ phase, since }) => {
    const elapsed = {
      seconds: since.seconds - start.since.seconds,
      approximate: since.approximate || start.since.approximate,
    };
    return `${phase} ${formatElapsed(elapsed)}`;
  });
  const sentence = `${said.join(' · ')} after ${start.phase ? 'the start' : 'the first entry'}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
