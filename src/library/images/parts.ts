/** An image taken apart: what makes the picture, and what only tells of it. */
export interface ImageParts {
  /** The parts of the image without its metadata, in order. */
  kept: Uint8Array[];
  /** Metadata that was taken out: texts, camera, place, edits. */
  removed: Uint8Array[];
}

/** An image whose metadata cannot be told from its picture. */
export class UncleanableImage extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UncleanableImage';
  }
}

/** @throws UncleanableImage where the file ends before one of its parts does */
export function slice(bytes: Uint8Array, start: number, end: number): Uint8Array {
  if (start > end || end > bytes.length) throw new UncleanableImage('it is cut off');
  return bytes.subarray(start, end);
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Four letters that name a part of many formats. */
export const nameAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...slice(bytes, at, at + 4));
