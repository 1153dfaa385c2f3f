import { fieldFrequency, saturate, searchFields } from './ranking.ts';

/**
 * Where a term or a group of words stands. An occurrence is one number, `document << 11 | field << 8 | count`, so that
 * ten thousand reports fit in some hundred megabytes.
 */
export type Occurrences = number[];

/** Words come document by document and field by field, so that only the last occurrence can be of the same place. */
export function addOccurrences(
  occurrences: Occurrences,
  document: number,
  field: number,
  count: number,
): void {
  const place = (document << 3) | field;
  const last = occurrences.length - 1;
  const same = last >= 0 && occurrences[last]! >> 8 === place ? occurrences.pop()! & 255 : 0;
  occurrences.push((place << 8) | Math.min(same + count, 255));
}

/** The lengths of the fields of all documents, and the average lengths among documents like each. */
export interface FieldLengths {
  lengths: readonly Uint32Array[];
  averages: readonly (readonly number[])[];
}

/** The documents of some occurrences, ascending, each with its impact: the saturated weighted frequency, 0 to 1. */
export function impactsOf(
  occurrences: Occurrences,
  { lengths, averages }: FieldLengths,
): { documents: number[]; impacts: number[] } {
  const documents: number[] = [];
  const impacts: number[] = [];
  for (const occurrence of occurrences) {
    const document = occurrence >> 11;
    const field = (occurrence >> 8) & 7;
    const length = lengths[document]![field]!;
    const share = fieldFrequency(searchFields[field]!, occurrence & 255, length, averages[document]![field]!);
    if (documents.at(-1) === document) impacts[documents.length - 1]! += share;
    else impacts[documents.push(document) - 1] = share;
  }
  return { documents, impacts: impacts.map(saturate) };
}
