// A group in a long run of equal lines could slide for as long as the run; beyond this nobody sees a difference.
const farthest = 100;

/**
 * Moves each group of changed lines of one text to where a reader expects it, without changing how many
 * lines are changed. A group may slide down a line when the line after it equals its first, and up when the
 * line before it equals its last. Best is a place beside a group of the other text, so that both read as one
 * replacement; else one that starts and ends at blank lines and shallow indents; else the lowest.
 * @param lines the text's lines
 * @param changed which of them are changed; altered in place
 * @param otherChanged the same for the other text
 */
export function slideGroups(lines: string[], changed: boolean[], otherChanged: boolean[]): void {
  const beside = groupPlaces(otherChanged);
  const indents = lines.map(indentOf);
  let unchangedBefore = 0;
  for (let start = 0; start < lines.length; start++) {
    if (!changed[start]) {
      unchangedBefore++;
      continue;
    }
    let end = start;
    while (changed[end]) end++;
    const shift = bestShift(lines, indents, changed, start, end, unchangedBefore, beside);
    changed.fill(false, start, end).fill(true, start + shift, end + shift);
    unchangedBefore += shift;
    start = end + shift - 1;
  }
}

/** Where the groups of a text stand, as the number of unchanged lines before each. */
function groupPlaces(changed: boolean[]): Set<number> {
  const places = new Set<number>();
  let unchanged = 0;
  for (const isChanged of changed) {
    if (isChanged) places.add(unchanged);
    else unchanged++;
  }
  return places;
}

function bestShift(
  lines: string[],
  indents: (number | undefined)[],
  changed: boolean[],
  start: number,
  end: number,
  unchangedBefore: number,
  beside: Set<number>,
): number {
  let lowest = 0;
  while (lowest > -farthest && canSlideUp(lines, changed, start + lowest, end + lowest)) lowest--;
  let highest = 0;
  while (highest < farthest && canSlideDown(lines, changed, start + highest, end + highest)) highest++;
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let shift = lowest; shift <= highest; shift++) {
    const alone = beside.has(unchangedBefore + shift) ? 0 : 1_000_000;
    const cost = alone + splitCost(indents, start + shift) + splitCost(indents, end + shift);
    if (cost <= bestCost) [best, bestCost] = [shift, cost];
  }
  return best;
}

const canSlideUp = (lines: string[], changed: boolean[], start: number, end: number): boolean =>
  start > 0 && !changed[start - 1] && lines[start - 1] === lines[end - 1];

const canSlideDown = (lines: string[], changed: boolean[], start: number, end: number): boolean =>
  end < lines.length && !changed[end] && lines[end] === lines[start];

/** Columns before a line's first character; undefined for a blank line. */
function indentOf(line: string): number | undefined {
  const column = line.search(/\S/);
  return column < 0 ? undefined : column;
}

/** How badly the texts before and after line `index` are torn apart by a boundary there. */
function splitCost(indents: (number | undefined)[], index: number): number {
  const above = nearest(indents, index - 1, -1);
  const below = nearest(indents, index, 1);
  const blanks = (indents[index] === undefined ? 1 : 0) + (indents[index - 1] === undefined ? 1 : 0);
  const closes = below < above ? 20 : 0;
  return Math.min(below, 40) * 10 + closes - blanks * 15;
}

function nearest(indents: (number | undefined)[], from: number, step: 1 | -1): number {
  let index = from;
  while (index >= 0 && index < indents.length && indents[index] === undefined) index += step;
  return indents[index] ?? 0;
}
