import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { startDrawing } from '../../src/site/share-image/draw.ts';
import type { ShareImage } from '../../src/site/share-image/share-image.ts';

const draw = startDrawing([]);
const image = (parts: Partial<ShareImage> = {}): ShareImage => ({
  site: 'Acme incidents',
  headlines: ['Pool exhausted', 'pool-2024'],
  facts: [{ text: '2024-05-13' }, { text: 'SEV1', severity: 'SEV1' }, { text: 'resolved' }],
  services: ['payments', 'checkout'],
  colours: { paper: '#fbfaf7', ink: '#1c1b19', soft: '#5e5a53', accent: '#b8330f' },
  ...parts,
});

/** The parts of a PNG by their types. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

const saidBy = (png: Uint8Array): string[] =>
  chunksOf(png)
    .get('iTXt')!
    .toString()
    .replace(/^Description\0{5}/, '')
    .split('\n');

/** Columns and rows in which anything is drawn. */
function drawnBox(png: Uint8Array): { left: number; right: number; top: number; bottom: number } {
  const rows = inflateSync(chunksOf(png).get('IDAT')!);
  const box = { left: Infinity, right: 0, top: Infinity, bottom: 0 };
  for (let row = 0; row < 630; row += 1)
    for (let byte = 0; byte < 600; byte += 1)
      if (rows[row * 601 + 1 + byte] !== 0) {
        box.left = Math.min(box.left, byte * 2);
        box.right = Math.max(box.right, byte * 2 + 1);
        box.top = Math.min(box.top, row);
        box.bottom = Math.max(box.bottom, row);
      }
  return box;
}

test('an image has the size that sites ask for, and says in its file what it shows', () => {
  const png = draw(image());
  expect(imageSize(png)).toMatchObject({ width: 1200, height: 630, type: 'png' });
  const shown = [
    'Acme incidents',
    'Pool exhausted',
    '2024-05-13',
    'SEV1',
    'resolved',
    'payments',
    'checkout',
  ];
  expect(saidBy(png)).toEqual(shown);
  expect(png.length).toBeLessThan(20_000);
});

test('the same is drawn the same, whatever was drawn before', () => {
  const first = draw(image());
  draw(image({ headlines: ['Årsak ukjent på kjøret'] }));
  expect(draw(image())).toEqual(first);
  expect(draw(image({ headlines: ['Pool exhauste'] }))).not.toEqual(first);
});

test.each([
  ['Сбой пула соединений', 'Сбой пула соединений'],
  ['Øre på kjøret', 'Øre på kjøret'],
  ['Αποτυχία', 'Αποτυχία'],
  ['Lỗi kết nối', 'Lỗi kết nối'],
  ['Pool 🔥 burns', 'Pool 🔥 burns'],
  ['データベース', 'pool-2024'],
  ['تعطل قاعدة البيانات', 'pool-2024'],
  ['🔥🔥', 'pool-2024'],
])('the headline for %s is %s', (title, headline) => {
  expect(saidBy(draw(image({ headlines: [title, 'pool-2024'] })))[1]).toBe(headline);
});

test('nothing is drawn beyond the margins, however long a text is', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'iW m-.“Ж漢🔥\u0301'), maxLength: 400 });
  fc.assert(
    fc.property(texts, texts, texts, (title, name, service) => {
      const box = drawnBox(
        draw(
          image({
            site: name,
            headlines: [title, 'x'],
            facts: [{ text: '2024-05-13' }, { text: `SEV1 ${name}`, severity: 'SEV1' }, { text: 'resolved' }],
            services: [service, name],
          }),
        ),
      );
      // Letters may lean a little over where they stand.
      expect(box.left).toBeGreaterThanOrEqual(64);
      expect(box.right).toBeLessThanOrEqual(1136);
      expect(box.top).toBeGreaterThanOrEqual(40);
      expect(box.bottom).toBeLessThanOrEqual(610);
    }),
    { numRuns: 40 },
  );
});
