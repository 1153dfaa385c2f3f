/** The first line of an alert, which readers see as a heading. */
const alertMarker = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\n/gim;

/** A text without the space that only its source shows. */
export const tidy = (text: string): string =>
  text
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .replace(alertMarker, '')
    .trim();
