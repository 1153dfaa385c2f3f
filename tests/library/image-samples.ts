import { crc32, deflateSync } from 'node:zlib';

/** Images of one pixel, and their parts. */
export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
export const u32le = (value: number): Buffer => u32(value).reverse();
export const u16 = (value: number): Buffer => u32(value).subarray(2);

export const pngChunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([latin1(name), content]);
  return Buffer.concat([u32(content.length), body, u32(crc32(body))]);
};
export const pngOf = (...extra: Buffer[]): Buffer =>
  Buffer.concat([
    latin1('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', Buffer.concat([u32(1), u32(1), Buffer.from([8, 2, 0, 0, 0])])),
    ...extra,
    pngChunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 3]))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);

export const jpegSegment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), u16(content.length + 2), content]);
export const jpegOf = (...extra: Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...extra,
    jpegSegment(0xdb, Buffer.alloc(65)),
    jpegSegment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ]);
/** EXIF data that says which way up, and a text. */
export const exif = (orientation: number): Buffer =>
  Buffer.concat([
    latin1('Exif\0\0II*\0'),
    u32le(8),
    Buffer.from([1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]),
    latin1('secret'),
  ]);

export const webpChunk = (name: string, content: Buffer): Buffer =>
  Buffer.concat([latin1(name), u32le(content.length), content, Buffer.alloc(content.length % 2)]);
export const webpOf = (...chunks: Buffer[]): Buffer => {
  const body = Buffer.concat([latin1('WEBP'), ...chunks]);
  return Buffer.concat([latin1('RIFF'), u32le(body.length), body]);
};
export const lossless = webpChunk('VP8L', Buffer.from([0x2f, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11]));
