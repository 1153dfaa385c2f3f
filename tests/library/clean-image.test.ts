import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { cleanImage } from '../../src/library/images/clean-image.ts';
import {
  exif,
  jpegOf,
  jpegSegment,
  latin1,
  lossless,
  pngChunk,
  pngOf,
  u32,
  webpChunk,
  webpOf,
} from './image-samples.ts';

const gif = (...extra: Buffer[]): Buffer =>
  Buffer.concat([
    latin1('GIF89a'),
    Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ...extra,
    Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]),
  ]);
const repeats = Buffer.concat([
  Buffer.from([0x21, 0xff, 11]),
  latin1('NETSCAPE2.0'),
  Buffer.from([3, 1, 0, 0, 0]),
]);

const box = (name: string, content: Buffer): Buffer =>
  Buffer.concat([u32(content.length + 8), latin1(name), content]);

describe('takes out whatever tells of an image, and leaves the picture bit for bit', () => {
  test.each([
    [
      'PNG texts, time, EXIF and what follows',
      'image/png',
      Buffer.concat([
        pngOf(
          pngChunk('tEXt', latin1('a\0secret')),
          pngChunk('zTXt', latin1('secret')),
          pngChunk('eXIf', latin1('secret')),
          pngChunk('prVt', latin1('secret')),
        ),
        latin1('secret'),
      ]),
      pngOf(),
    ],
    [
      'JPEG EXIF, XMP, comments and what follows',
      'image/jpeg',
      Buffer.concat([
        jpegOf(
          jpegSegment(0xe1, exif(1)),
          jpegSegment(0xe1, latin1('http://ns.adobe.com/xap/1.0/\0secret')),
          jpegSegment(0xed, latin1('Photoshop secret')),
          jpegSegment(0xfe, latin1('secret')),
        ),
        latin1('secret'),
      ]),
      jpegOf(),
    ],
    [
      'WebP EXIF and XMP',
      'image/webp',
      Buffer.concat([
        webpOf(
          webpChunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
          lossless,
          webpChunk('EXIF', latin1('secret')),
          webpChunk('XMP ', latin1('secrets')),
        ),
        latin1('secret'),
      ]),
      webpOf(webpChunk('VP8X', Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])), lossless),
    ],
    [
      'GIF comments and XMP',
      'image/gif',
      Buffer.concat([
        gif(
          repeats,
          Buffer.concat([Buffer.from([0x21, 0xfe, 6]), latin1('secret\0')]),
          Buffer.concat([
            Buffer.from([0x21, 0xff, 11]),
            latin1('XMP DataXMP'),
            Buffer.from([6]),
            latin1('secret\0'),
          ]),
        ),
        latin1('secret'),
      ]),
      gif(repeats),
    ],
  ])('%s', async (_, type, dirty, clean) => {
    expect(dirty.toString('latin1')).toContain('secret');
    expect(Buffer.from(await cleanImage(dirty, type)).equals(clean)).toBe(true);
    expect(Buffer.from(await cleanImage(clean, type)).equals(clean)).toBe(true);
    expect(imageSize(clean).width).toBe(1);
  });

  test('which way up a photograph is stays, and its thumbnail does not', async () => {
    const jfif = Buffer.concat([latin1('JFIF\0'), Buffer.from([1, 2, 0, 0, 1, 0, 1, 1, 1]), latin1('pic')]);
    const cleaned = Buffer.from(
      await cleanImage(jpegOf(jpegSegment(0xe0, jfif), jpegSegment(0xe1, exif(6))), 'image/jpeg'),
    );
    expect(cleaned.toString('latin1')).not.toMatch(/secret|pic/);
    expect(imageSize(cleaned)).toMatchObject({ orientation: 6, width: 1 });
  });

  test('SVG comments, metadata, editors’ data and images within', async () => {
    const inner = pngOf(pngChunk('tEXt', latin1('a\0secret'))).toString('base64');
    const svg = `<?xml version="1.0"?><!-- secret --><!--! secret --><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="5" height="5" inkscape:export-filename="/home/secret/x.png" data-owner="secret"><metadata>secret</metadata><title>Shown</title><style>/* secret */ rect{fill:red}</style><rect width="5" height="5"/><image href="data:image/png;base64,${inner}"/></svg>`;
    const cleaned = Buffer.from(await cleanImage(Buffer.from(svg), 'image/svg+xml')).toString();
    expect(cleaned).not.toContain('secret');
    expect(cleaned).toContain('<title>Shown</title>');
    expect(cleaned).toContain('rect{fill:red}');
    expect(cleaned).toContain(pngOf().toString('base64'));
  });
});

describe('refuses what cannot be cleaned', () => {
  const ftyp = box('ftyp', latin1('avif\0\0\0\0'));
  const infe = (kind: string): Buffer =>
    box('meta', box('infe', Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 2, 0, 0]), latin1(kind)])));
  test.each([
    ['AVIF with EXIF', 'image/avif', Buffer.concat([ftyp, infe('Exif')])],
    ['AVIF with XMP', 'image/avif', Buffer.concat([ftyp, infe('mime')])],
    ['AVIF with an unknown part', 'image/avif', Buffer.concat([ftyp, box('uuid', latin1('secret'))])],
    ['a PNG that is cut off', 'image/png', pngOf().subarray(0, 40)],
    ['a JPEG that is cut off', 'image/jpeg', jpegOf().subarray(0, -2)],
    ['a GIF that is cut off', 'image/gif', gif().subarray(0, -1)],
    ['another file', 'image/webp', latin1('no image at all')],
    ['broken XML', 'image/svg+xml', latin1('<svg><')],
    ['a format that nobody knows', 'image/tiff', latin1('II*\0')],
  ])('%s', async (_, type, bytes) => {
    await expect(cleanImage(bytes, type)).rejects.toThrow(
      expect.objectContaining({ name: 'UncleanableImage' }),
    );
  });

  test('an AVIF without metadata is as it is', async () => {
    const bytes = Buffer.concat([ftyp, infe('av01'), box('mdat', latin1('data'))]);
    expect(Buffer.from(await cleanImage(bytes, 'image/avif')).equals(bytes)).toBe(true);
  });
});
