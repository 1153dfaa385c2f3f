import type { Contour } from './outline.ts';

export type Point = readonly [x: number, y: number];

/** A straight line of some thickness as an outline. */
export function stroke([x0, y0]: Point, [x1, y1]: Point, thickness: number): Contour {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [dx, dy] = [((y1 - y0) / length / 2) * thickness, ((x0 - x1) / length / 2) * thickness];
  return [
    [x0 + dx, y0 + dy],
    [x1 + dx, y1 + dy],
    [x1 - dx, y1 - dy],
    [x0 - dx, y0 - dy],
  ];
}

/** A line through points, each part of it an outline of its own. */
export const polyline = (points: readonly Point[], thickness: number): Contour[] =>
  points.slice(1).map((point, index) => stroke(points[index]!, point, thickness));

// As the pages draw them: the amplitude is the severity.
const traces: Record<string, string> = {
  SEV0: '0,8 3,8 5.5,1 9,15 13,1 16.5,15 19,8 22,8',
  SEV1: '0,8 6,8 8.5,1.5 12.5,14.5 15,8 22,8',
  SEV2: '0,8 6,8 8.5,3.5 12.5,12.5 15,8 22,8',
  SEV3: '0,8 7,8 9,5 12.5,11 14.5,8 22,8',
  SEV4: '0,8 8,8 9.5,6.2 12.5,9.8 14,8 22,8',
  SEV5: '0,8 22,8',
};

/** The mark of a severity, 44 by 32 pixels. @param left its left end @param top its top */
export const traceOf = (severity: string, left: number, top: number): Contour[] =>
  polyline(
    (traces[severity] ?? '').split(' ').map((point): Point => {
      const [x, y] = point.split(',').map(Number) as [number, number];
      return [left + x * 2, top + y * 2];
    }),
    3.4,
  );
