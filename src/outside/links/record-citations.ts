import type { RecordedCitation, RecordedCitations } from '../../report/recorded-citations.ts';
import type { CitingText } from './scan-texts.ts';

/**
 * What a build needs to show backlinks from texts outside its library. Links to what the site does not have are
 * left out, and a text that cites a thing twice in one line does it once (a badge within a link).
 * @param filesAt template of the texts' addresses
 */
export function recordedCitations(
  texts: readonly CitingText[],
  site: string,
  filesAt: string | undefined,
): RecordedCitations {
  const citations = texts.flatMap(({ ownPath, title, citations: found }) => {
    const own = found.flatMap(({ kind, current, text, place }): RecordedCitation[] =>
      current === undefined
        ? []
        : [
            {
              kind,
              id: current,
              file: ownPath,
              ...(title && { title }),
              text: text.trim(),
              line: place.line,
              column: place.column,
            },
          ],
    );
    return [
      ...new Map(own.toReversed().map(one => [`${one.kind} ${one.id} ${one.line}`, one])).values(),
    ].reverse();
  });
  return { version: 1, site, ...(filesAt !== undefined && { filesAt }), citations };
}
