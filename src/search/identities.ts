import { ByteReader, ByteWriter } from './bytes.ts';

/** What tells the documents of several sites apart and puts them in one order, by document number. */
export interface Identities {
  /** Days since 0000-01-01; 0 where the date is unknown. Ascending. */
  days: Uint32Array;
  /** The first half of a hash of what a document says, wherever it is published. */
  fingerprints: Uint32Array;
  /** Whether it is a report or a doc, 1 or 0. */
  texts: Uint8Array;
}

/** A document's row. */
export interface Identity {
  date?: string | undefined;
  fingerprint: number;
  isText: boolean;
}

const daysBefore1970 = 719_528;
const millisecondsOfDay = 86_400_000;

/** A row: distance in days from the row before, with `isText` as its lowest bit, and four bytes of fingerprint. */
export function encodeIdentities(rows: Iterable<Identity>): Uint8Array {
  const writer = new ByteWriter();
  let before = 0;
  for (const { date, fingerprint, isText } of rows) {
    const day = Math.max(before, date ? dayOf(date) : 0);
    writer.number(((day - before) << 1) | Number(isText));
    for (const shift of [24, 16, 8, 0]) writer.byte((fingerprint >>> shift) & 255);
    before = day;
  }
  return writer.finish();
}

/** @throws RangeError where there are not as many rows as documents */
export function decodeIdentities(bytes: Uint8Array, documents: number): Identities {
  // A row has five bytes, so that a false number of documents costs no memory.
  if (documents * 5 > bytes.length) throw new RangeError('There are fewer rows than documents.');
  const days = new Uint32Array(documents);
  const fingerprints = new Uint32Array(documents);
  const texts = new Uint8Array(documents);
  const reader = new ByteReader(bytes);
  let day = 0;
  for (let i = 0; i < documents; i++) {
    const head = reader.number();
    day += head >>> 1;
    days[i] = day;
    texts[i] = head & 1;
    for (let byte = 0; byte < 4; byte++) fingerprints[i] = (fingerprints[i]! << 8) | reader.byte();
  }
  if (!reader.done) throw new RangeError('There are more rows than documents.');
  return { days, fingerprints, texts };
}

function dayOf(date: string): number {
  const day = Math.floor(Date.parse(date) / millisecondsOfDay) + daysBefore1970;
  return Number.isFinite(day) && day > 0 ? day : 0;
}
