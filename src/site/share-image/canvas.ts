import type { Coverage } from './outline.ts';
import { indexedPng } from './png.ts';

/** A colour as `#rrggbb`. */
export type Colour = string;

// Sixteen colours are what half a byte can tell: the paper, and five shades of each of three inks.
const shades = 5;
const shadeOf = Uint8Array.from({ length: 256 }, (_, value) => Math.round((value / 255) * shades));

/** A sheet of paper with three inks, of sixteen colours in all, as that makes small files fast. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#pixels = new Uint8Array(width * height);
  }

  clear(): void {
    this.#pixels.fill(0);
  }

  /** @param ink from 0 to 2; where two meet, the one that covers more stays */
  put({ left, top, width, height, values }: Coverage, x: number, y: number, ink: number): void {
    const [startX, startY] = [Math.floor(x) + left, Math.floor(y) + top];
    const [firstRow, firstColumn] = [Math.max(0, -startY), Math.max(0, -startX)];
    const [endRow, endColumn] = [
      Math.min(height, this.height - startY),
      Math.min(width, this.width - startX),
    ];
    for (let row = firstRow; row < endRow; row += 1)
      for (let column = firstColumn; column < endColumn; column += 1) {
        const shade = shadeOf[values[row * width + column]!]!;
        if (shade === 0) continue;
        const at = (startY + row) * this.width + startX + column;
        const before = this.#pixels[at]!;
        if (before === 0 || shade > ((before - 1) % shades) + 1) this.#pixels[at] = ink * shades + shade;
      }
  }

  /** @param texts what a reader of its metadata is told */
  png(paper: Colour, inks: readonly [Colour, Colour, Colour], texts: Record<string, string>): Uint8Array {
    const colours = inks.flatMap(ink =>
      Array.from({ length: shades }, (_, index) => mixed(paper, ink, (index + 1) / shades)),
    );
    return indexedPng(this.width, this.height, this.#pixels, [channels(paper), ...colours], texts);
  }
}

const channels = (colour: Colour): number[] =>
  [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));

function mixed(paper: Colour, ink: Colour, share: number): number[] {
  const over = channels(paper);
  return channels(ink).map((value, index) => Math.round(over[index]! + (value - over[index]!) * share));
}
