import { z } from 'astro/zod';

/** An id that is part of an address: letters (with their marks) and digits of any script, `-`, `_`, `.`. */
export const slugPattern = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u;

export const slugSchema = z.string().regex(slugPattern, 'an id of letters, digits, `-`, `_` and `.`');

/**
 * Makes an address part from a text: lower case, words joined by `-`, at most `maxWords` of them.
 * @returns an empty string when the text has no letter or digit
 */
export function slugify(text: string, maxWords = Number.POSITIVE_INFINITY): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return words.slice(0, maxWords).join('-');
}
