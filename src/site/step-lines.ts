/** Size of the plot in the units of its drawing. */
export const plotWidth = 300;
export const plotHeight = 100;

/**
 * A line that holds each value until the next.
 * @param most the value at the top
 * @returns an SVG path in a box of {@link plotWidth} by {@link plotHeight}
 */
export function stepPath(values: readonly number[], most: number): string {
  const step = plotWidth / Math.max(1, values.length);
  return values
    .map(
      (value, index) => `${index === 0 ? 'M0 ' : 'V'}${heightOf(value, most)}H${round((index + 1) * step)}`,
    )
    .join('');
}

/** The area under {@link stepPath}. */
export const areaPath = (values: readonly number[], most: number): string =>
  `${stepPath(values, most)}V${plotHeight}H0Z`;

const heightOf = (value: number, most: number): number => round(plotHeight - (value / most) * plotHeight);

const round = (value: number): number => Math.round(value * 10) / 10;
