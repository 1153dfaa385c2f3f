import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it as it is. */
export type Paint = (format: Format, text: string) => string;

/** Colours only where the output is a terminal and `NO_COLOR` is not set (https://no-color.org). */
export function paintFor(output: { isTTY?: boolean }): Paint {
  const colourful = output.isTTY === true && !process.env.NO_COLOR;
  return (format, text) => (colourful ? styleText(format, text, { validateStream: false }) : text);
}
