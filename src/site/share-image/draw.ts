import { Canvas } from './canvas.ts';
import { drawable } from './drawable.ts';
import { fitted, shortened } from './fit.ts';
import { type Face, fontFiles } from './font-files.ts';
import { type Contour, coverageOf } from './outline.ts';
import { type ShareImage, shareImageSize } from './share-image.ts';
import { stroke, traceOf } from './strokes.ts';
import { Typeface } from './typeface.ts';

/** Draws images. It keeps the letters it has drawn: most images have the same ones. */
export type Draw = (image: ShareImage) => Uint8Array;

const { width, height } = shareImageSize;
const margin = 72;
const room = width - 2 * margin;
const [ink, soft, accent] = [0, 1, 2];

/** @param fonts paths of the project's own, for scripts that the shipped ones have no letters for */
export function startDrawing(fonts: readonly string[]): Draw {
  const faces: Record<Face, Typeface> = {
    serif: new Typeface(fontFiles('serif', fonts)),
    sans: new Typeface(fontFiles('sans', fonts)),
  };
  const canvas = new Canvas(width, height);
  return image => {
    canvas.clear();
    const said: string[] = [];
    const write = (text: string, face: Face, size: number, x: number, y: number, colour: number): number =>
      writeLine(canvas, faces[face], text, size, x, y, colour);
    /** A text as it can be drawn; whoever reads the file is told it whole, not as it is broken or shortened. */
    const told = (text: string, face: Face): string | undefined => {
      const shown = drawable(text, faces[face]);
      if (shown !== undefined) said.push(text);
      return shown;
    };
    const fill = (contours: readonly Contour[], colour: number): void =>
      canvas.put(coverageOf(contours), 0, 0, colour);

    // The wordmark, and the fault below it.
    const mark = (x: number, y: number): [number, number] => [margin + x * 2, 62 + y * 2];
    fill([stroke(mark(0, 5), mark(11, 5), 4), stroke(mark(17, 11), mark(28, 11), 4)], ink);
    fill([stroke(mark(10.2, 2.5), mark(17.8, 13.5), 4)], accent);
    const site = shortened(told(image.site, 'sans') ?? '', faces.sans, 34, room - 76);
    if (site !== '') write(site, 'sans', 34, margin + 76, 90, ink);
    fill(
      [stroke([margin, 132], [margin + 250, 132], 2), stroke([margin + 268, 144], [width - margin, 144], 2)],
      ink,
    );
    fill([stroke([margin + 249, 130], [margin + 269, 146], 3)], accent);

    let headline: string | undefined;
    for (const text of image.headlines) headline ??= told(text, 'serif');
    const { size, lines } = fitted(headline ?? '', faces.serif, room, headlineSizes);
    for (const [index, line] of lines.entries())
      write(line, 'serif', size, margin, 190 + size * (0.74 + index * 1.15), ink);

    let x = margin;
    for (const { text, severity } of image.facts) {
      const shown = told(text, 'sans');
      const left = severity === undefined ? x : x + 56;
      // A name of any length may stand before it.
      if (shown === undefined || left > width - 2 * margin) continue;
      if (severity !== undefined)
        fill(traceOf(severity, x, 510), severity === 'SEV0' || severity === 'SEV1' ? accent : ink);
      x = write(shortened(shown, faces.sans, 34, width - margin - left), 'sans', 34, left, 538, ink) + 36;
    }
    const services = image.services.flatMap(service => told(service, 'sans') ?? []);
    if (services.length > 0)
      write(shortened(services.join(', '), faces.sans, 30, room), 'sans', 30, margin, 585, soft);

    const { paper, ...inks } = image.colours;
    return canvas.png(paper, [inks.ink, inks.soft, inks.accent], { Description: said.join('\n') });
  };
}

const headlineSizes = [
  [76, 3],
  [64, 4],
  [52, 5],
  [42, 6],
] as const;

/** @returns where the text ends */
function writeLine(
  canvas: Canvas,
  typeface: Typeface,
  text: string,
  size: number,
  left: number,
  baseline: number,
  colour: number,
): number {
  let x = left;
  for (const letter of text) {
    const glyph = typeface.draw(letter, size, x);
    canvas.put(glyph, x, baseline, colour);
    x += glyph.advance;
  }
  return x;
}
