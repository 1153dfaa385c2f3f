import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';

/** One column: its name and how many of each kind stand on each other in it. */
export interface Column {
  name: string;
  counts: Record<string, number>;
  /** Below the column, where its name would be one too many. */
  tick?: string | undefined;
}

interface Bar {
  kind: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Everything a column chart is drawn of, in the units of its box. */
export interface ColumnChart {
  width: number;
  height: number;
  /** Where the columns stand. */
  floor: number;
  /** Where the plot begins, right of the numbers. */
  left: number;
  bars: Bar[];
  lines: { y: number; text: string }[];
  ticks: { x: number; text: string; anchor: 'middle' | 'end' }[];
}

// A box that a phone shows at about its own size, so that its letters are read there too.
const width = 360;
const height = 150;
const left = 26;
const floor = 130;

/**
 * Lays out columns of stacked counts.
 * @param kinds from the bottom up
 */
export function columnChart(columns: readonly Column[], kinds: readonly string[]): ColumnChart {
  const totals = columns.map(({ counts }) => kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0));
  const across = scaleBand<number>([...columns.keys()], [left, width]).padding(
    columns.length > 40 ? 0.1 : 0.25,
  );
  const up = scaleLinear([0, Math.max(1, ...totals)], [floor, 8]).nice(3);
  const layers = stack<Column>()
    .keys(kinds)
    .value(({ counts }, kind) => counts[kind] ?? 0)([...columns]);
  const bars = layers.flatMap(layer =>
    layer.flatMap(([low, high], index) =>
      high === low
        ? []
        : [
            {
              kind: layer.key,
              x: round(across(index)!),
              y: round(up(high)),
              width: round(across.bandwidth()),
              height: round(up(low) - up(high)),
            },
          ],
    ),
  );
  return {
    width,
    height,
    left,
    floor,
    bars,
    lines: up
      .ticks(3)
      .filter(Number.isInteger)
      .map(value => ({ y: round(up(value)), text: value.toLocaleString('en') })),
    ticks: columns.flatMap(({ tick }, index) =>
      tick === undefined ? [] : [tickAt(across(index)! + across.bandwidth() / 2, tick)],
    ),
  };
}

// Half of the letters of a year.
const tickRoom = 12;

function tickAt(x: number, text: string): ColumnChart['ticks'][number] {
  return x > width - tickRoom ? { x: width, text, anchor: 'end' } : { x: round(x), text, anchor: 'middle' };
}

const round = (value: number): number => Math.round(value * 10) / 10;
