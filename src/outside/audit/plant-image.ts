import { crc32 } from 'node:zlib';

/** An image that tells a word besides what it shows; undefined for formats in which there is no place for one. */
export function plantInImage(bytes: Buffer, extension: string, word: string): Buffer | undefined {
  switch (extension) {
    case '.png':
      return insert(bytes, 33, pngText(word));
    case '.jpg':
    case '.jpeg':
      return insert(
        bytes,
        2,
        Buffer.concat([Buffer.from([0xff, 0xfe, 0, word.length + 2]), Buffer.from(word)]),
      );
    case '.gif':
    case '.webp':
      return Buffer.concat([bytes, Buffer.from(word)]);
    case '.svg':
      return Buffer.from(
        bytes.toString().replace(/<\/svg>\s*$/, `<!-- ${word} --><metadata>${word}</metadata></svg>`),
      );
    default:
      return undefined;
  }
}

const insert = (bytes: Buffer, at: number, part: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);

function pngText(word: string): Buffer {
  const body = Buffer.from(`tEXtComment\0${word}`, 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
