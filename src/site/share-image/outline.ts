/** Points of a closed contour, one after the other. */
export type Contour = readonly (readonly [x: number, y: number])[];

/** What a drawing covers: for each pixel how much of it, from 0 to 255. */
export interface Coverage {
  /** Where its top left pixel is, from the outline's origin. */
  left: number;
  top: number;
  width: number;
  height: number;
  values: Uint8Array;
}

/**
 * Fills an outline, each pixel by the share of its area that is inside: every edge adds its signed area to the pixels
 * it crosses, and what stands left of a pixel in its row is carried on to it.
 */
export function coverageOf(contours: readonly Contour[]): Coverage {
  const points = contours.flat();
  if (points.length === 0) return { left: 0, top: 0, width: 0, height: 0, values: new Uint8Array(0) };
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const width = Math.ceil(Math.max(...xs)) - left + 1;
  const height = Math.ceil(Math.max(...ys)) - top + 1;
  // An edge at the right side may add to the two pixels after it.
  const areas = new Float32Array(width * height + 2);
  for (const contour of contours)
    for (const [index, [x, y]] of contour.entries()) {
      const [nextX, nextY] = contour[(index + 1) % contour.length]!;
      addEdge(areas, width, [x - left, y - top, nextX - left, nextY - top]);
    }
  const values = new Uint8Array(width * height);
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    sum += areas[at]!;
    values[at] = Math.min(255, Math.round(Math.abs(sum) * 255));
  }
  return { left, top, width, height, values };
}

type Edge = [x0: number, y0: number, x1: number, y1: number];

function addEdge(areas: Float32Array, width: number, [fromX, fromY, toX, toY]: Edge): void {
  if (fromY === toY) return;
  const direction = fromY < toY ? 1 : -1;
  const [upperX, upperY, lowerX, lowerY] = fromY < toY ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
  const slope = (lowerX - upperX) / (lowerY - upperY);
  let x = upperX;
  for (let row = Math.floor(upperY); row < lowerY; row += 1) {
    const part = Math.min(row + 1, lowerY) - Math.max(row, upperY);
    const next = x + slope * part;
    addRow(areas, row * width, Math.min(x, next), Math.max(x, next), part * direction);
    x = next;
  }
}

/** Adds what an edge covers within a row: from `x0` to `x1`, over a share of the row's height. */
function addRow(areas: Float32Array, start: number, x0: number, x1: number, height: number): void {
  const first = Math.floor(x0);
  const end = Math.max(Math.ceil(x1), first + 1);
  const add = (column: number, area: number): void => {
    areas[start + column] = areas[start + column]! + area;
  };
  if (end === first + 1) {
    const right = height * ((x0 + x1) / 2 - first);
    add(first, height - right);
    add(first + 1, right);
    return;
  }
  // What is right of the edge in each pixel, less what was carried on to it from the left.
  const perColumn = height / (x1 - x0);
  let carried = 0;
  for (let column = first; column < end; column += 1) {
    const [from, to] = [Math.max(x0, column), Math.min(x1, column + 1)];
    const before = (from - x0) * perColumn;
    const covered = before + (to - from) * perColumn * (column + 1 - (from + to) / 2);
    add(column, covered - carried);
    carried = covered;
  }
  add(end, height - carried);
}
