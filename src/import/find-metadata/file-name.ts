import type { Candidate } from '../candidate.ts';

// What tools put behind a Markdown file's name; several may follow each other.
const extension = /(?:\.(?:md|mdx|markdown|mdown|mkd|erb|html?|txt))+$/i;

/** A file's name without what says that it is Markdown. */
export const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(extension, '');

/** The day and words in a file's path: `2022/07/20/post-mortem.md`, `FIX_DEC_25_2025.md`, `20251029-outage.md`. */
export function findInFileName(path: string): Candidate[] {
  const found = { label: '', origin: 'file-name' as const, line: 1 };
  const stem = stemOf(path);
  const words = stem
    .replace(/^\d{4}[-_]?\d{2}[-_]?\d{2}[-_ ]*/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  const title = words === '' ? stem : words[0]!.toUpperCase() + words.slice(1);
  return [
    { ...found, field: 'date', raw: datedText(stem), weakness: 0 },
    { ...found, field: 'date', raw: datedText(path), weakness: 1 },
    { ...found, field: 'title', raw: title, weakness: 0 },
  ];
}

/** A name with its parts apart, so that dates in it can be read as in prose. */
const datedText = (name: string): string =>
  name
    .replace(/(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g, '$1-$2-$3')
    .replace(/(?<!\d)(20\d{2})_(\d{1,2})_(\d{1,2})(?!\d)/g, '$1-$2-$3')
    .replace(/_/g, ' ')
    .replace(/(?<![A-Za-z])([A-Za-z]{3,9})(\d{1,2})(?=[ ,-]+(?:19|20)\d{2}(?!\d))/g, '$1 $2')
    .replace(
      /(?<=[A-Za-z]{3,9} \d{1,2})-(?=(?:19|20)\d{2}(?!\d))|(?<=[A-Za-z]{3,9})-(?=\d{1,2}-(?:19|20)\d{2}(?!\d))/g,
      ' ',
    );
