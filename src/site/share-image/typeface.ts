import { readFileSync } from 'node:fs';
import { create, type Font, type Glyph } from 'fontkitten';
import { type Contour, type Coverage, coverageOf } from './outline.ts';

/** A letter at a size: what it covers, and how far the next one stands from it. */
export interface DrawnGlyph extends Coverage {
  advance: number;
}

// Letters stand at quarters of a pixel: whole ones would show in the spaces between them.
const steps = 4;
// A few kilobytes each; scripts of thousands of letters have more than are worth keeping.
const mostDrawn = 4000;

/** A typeface that draws letters, each once a size and place within a pixel. */
export class Typeface {
  readonly #files: readonly string[];
  readonly #fonts: Font[] = [];
  readonly #found = new Map<string, { font: Font; glyph: Glyph } | undefined>();
  readonly #drawn = new Map<string, DrawnGlyph>();

  constructor(files: readonly string[]) {
    this.#files = files;
  }

  has(letter: string): boolean {
    return this.#find(letter) !== undefined;
  }

  /** How wide a text is, in pixels. */
  widthOf(text: string, size: number): number {
    let width = 0;
    for (const letter of text) width += this.#advance(letter, size);
    return width;
  }

  /** @param x where it stands, of which only the part of a pixel counts */
  draw(letter: string, size: number, x: number): DrawnGlyph {
    const step = Math.floor((x - Math.floor(x)) * steps);
    const key = `${letter} ${size} ${step}`;
    let drawn = this.#drawn.get(key);
    if (!drawn) {
      if (this.#drawn.size > mostDrawn) this.#drawn.clear();
      const found = this.#find(letter);
      const contours = found ? contoursOf(found.glyph, size / found.font.unitsPerEm, step / steps) : [];
      drawn = { ...coverageOf(contours), advance: this.#advance(letter, size) };
      this.#drawn.set(key, drawn);
    }
    return drawn;
  }

  #advance(letter: string, size: number): number {
    const found = this.#find(letter);
    return found ? (found.glyph.advanceWidth * size) / found.font.unitsPerEm : 0;
  }

  /** In the first file that has it; files are read as they are needed. */
  #find(letter: string): { font: Font; glyph: Glyph } | undefined {
    if (this.#found.has(letter)) return this.#found.get(letter);
    const codePoint = letter.codePointAt(0)!;
    const font = this.#files
      .values()
      .map((_, index) => this.#font(index))
      .find(one => one.hasGlyphForCodePoint(codePoint));
    const found = font && { font, glyph: font.glyphForCodePoint(codePoint) };
    this.#found.set(letter, found);
    return found;
  }

  #font(index: number): Font {
    this.#fonts[index] ??= openFont(this.#files[index]!);
    return this.#fonts[index];
  }
}

/** The font in a file; of a collection, the first. @throws where it is none */
export function openFont(path: string): Font {
  const opened = create(readFileSync(path));
  return opened.isCollection ? opened.fonts[0]! : opened;
}

// At the sizes of a headline this many lines for a curve cannot be told from it.
const linesOfCurve = 6;

/** A letter's outline in pixels, its origin where the letter stands on its line. */
function contoursOf(glyph: Glyph, scale: number, shift: number): Contour[] {
  const contours: [number, number][][] = [];
  let at: [number, number] = [0, 0];
  const point = (x: number, y: number): [number, number] => [x * scale + shift, -y * scale];
  for (const { command, args } of glyph.path.commands) {
    const points = Array.from({ length: args.length / 2 }, (_, index) =>
      point(args[index * 2]!, args[index * 2 + 1]!),
    );
    const end = points.at(-1);
    if (!end) continue;
    if (command === 'moveTo') contours.push([end]);
    else if (command === 'lineTo') contours.at(-1)?.push(end);
    else
      for (let line = 1; line <= linesOfCurve; line += 1)
        contours.at(-1)?.push(onCurve([at, ...points], line / linesOfCurve));
    at = end;
  }
  return contours;
}

/** The point of a Bézier curve at a share of its way, halving its points' distances until one is left. */
function onCurve(points: readonly [number, number][], share: number): [number, number] {
  if (points.length === 1) return points[0]!;
  const between = points.slice(1).map(([x, y], index): [number, number] => {
    const [beforeX, beforeY] = points[index]!;
    return [beforeX + (x - beforeX) * share, beforeY + (y - beforeY) * share];
  });
  return onCurve(between, share);
}
