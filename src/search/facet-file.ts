import { ByteReader, ByteWriter } from './bytes.ts';
import { columnOf } from './facet-column.ts';
import { type FacetColumn, type FacetColumns, type FacetName, facetNames } from './facets.ts';

/** Values of one facet that a document may have; more come from a broken file. */
const mostValues = 1000;
const sameAsNext = 0;

/**
 * Writes the facets of all documents. Of each facet its values; then a byte a document, which says that it has the
 * values of the document behind it, as a recommendation mostly has its report's, or else how many values follow; then
 * the numbers of the values.
 */
export function encodeFacets(columns: FacetColumns): Uint8Array {
  const writer = new ByteWriter();
  const encoder = new TextEncoder();
  for (const name of storedFacets) {
    const { values, starts, numbers } = columns[name] ?? noValues(0);
    const documents = starts.length - 1;
    writer.number(values.length);
    for (const value of values) {
      const bytes = encoder.encode(value);
      writer.number(bytes.length);
      writer.bytes(bytes);
    }
    const listOf = (document: number): Uint32Array =>
      numbers.subarray(starts[document], starts[document + 1]);
    const repeats = Array.from(
      { length: documents },
      (_, document) => document + 1 < documents && isSame(listOf(document), listOf(document + 1)),
    );
    for (const [document, repeated] of repeats.entries())
      writer.number(repeated ? sameAsNext : listOf(document).length + 1);
    for (const [document, repeated] of repeats.entries())
      if (!repeated) for (const number of listOf(document)) writer.number(number);
  }
  return writer.finish();
}

/**
 * Reads what {@link encodeFacets} wrote, maybe on another site.
 * @param documents how many there are
 * @throws RangeError where it is cut short or says what cannot be
 */
export function decodeFacets(bytes: Uint8Array, documents: number): FacetColumns {
  const reader = new ByteReader(bytes);
  const decoder = new TextDecoder();
  const columns: FacetColumns = {};
  for (const name of storedFacets) {
    const values: string[] = [];
    for (let left = reader.number(); left > 0; left--)
      values.push(decoder.decode(reader.bytes(reader.number())));
    columns[name] = { values, ...decodeColumn(reader, documents, values.length) };
  }
  if (!reader.done) throw new RangeError('The facets are of more documents than there are.');
  return columns;
}

function decodeColumn(
  reader: ByteReader,
  documents: number,
  values: number,
): Pick<FacetColumn, 'starts' | 'numbers'> {
  const codes = Array.from({ length: documents }, () => reader.number());
  const lists: number[][] = codes.map(code => {
    if (code > mostValues) throw new RangeError('A document has more values than any may have.');
    return Array.from({ length: Math.max(0, code - 1) }, () => {
      const number = reader.number();
      if (number >= values) throw new RangeError('A facet has no such value.');
      return number;
    });
  });
  for (let document = documents - 2; document >= 0; document--)
    if (codes[document] === sameAsNext) lists[document] = lists[document + 1]!;
  return columnOf(lists);
}

/** The site is known to those who ask several. */
const storedFacets = facetNames.filter((name): name is Exclude<FacetName, 'site'> => name !== 'site');

const noValues = (documents: number): FacetColumn => ({
  values: [],
  starts: new Uint32Array(documents + 1),
  numbers: new Uint32Array(0),
});

const isSame = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length === b.length && a.every((number, i) => number === b[i]);
