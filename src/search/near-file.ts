import { ByteReader, ByteWriter } from './bytes.ts';

/** A document that resembles another: its number, and how much, in hundredths. */
export type Near = [document: number, hundredths: number];

/** Slots whose lists share a file. */
const slotsOfFile = 32;

/** The file that holds the list of a slot. */
export const nearFile = (slot: number): number => Math.floor(slot / slotsOfFile);

/** @param near by slot */
export function encodeNear(near: readonly (readonly Near[])[]): Uint8Array[] {
  const files: Uint8Array[] = [];
  for (let first = 0; first < near.length; first += slotsOfFile) {
    const writer = new ByteWriter();
    for (const list of near.slice(first, first + slotsOfFile)) {
      writer.number(list.length);
      for (const [slot, hundredths] of list) {
        writer.number(slot);
        writer.byte(hundredths);
      }
    }
    files.push(writer.finish());
  }
  return files;
}

/** The lists of a file, by their places in it. Throws RangeError where it is cut short. */
export function decodeNear(bytes: Uint8Array): Near[][] {
  const reader = new ByteReader(bytes);
  const lists: Near[][] = [];
  while (!reader.done)
    lists.push(Array.from({ length: reader.number() }, (): Near => [reader.number(), reader.byte()]));
  return lists;
}

/** The place of a slot's list in its file. */
export const placeInNearFile = (slot: number): number => slot % slotsOfFile;
