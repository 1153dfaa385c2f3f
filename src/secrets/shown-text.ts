/** A text as its readers see it, and where each of its characters stands in the source. */
export interface ShownText {
  text: string;
  /** One more than there are characters: the last is where the source ends. */
  offsets: number[];
}

const escapes =
  /\\(?=[!-/:-@[-`{-~])|&(?:#(\d{2,5})|#x([0-9a-f]{2,4})|(amp|lt|gt|quot|apos|lowbar|colon|commat|sol|period|equals|plus|num));/gi;
const named: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", lowbar: '_', colon: ':', commat: '@' },
  ...{ sol: '/', period: '.', equals: '=', plus: '+', num: '#' },
};

/**
 * What Markdown makes of escapes: `ghp\_…` is read and copied as `ghp_…`.
 * @returns undefined where nothing within a word is escaped, so that the source says all
 */
export function shownText(source: string): ShownText | undefined {
  if (!/[A-Za-z0-9]\\[!-/:-@[-`{-~]|\\[!-/:-@[-`{-~][A-Za-z0-9]|&(?:#?[A-Za-z0-9]{2,6});/.test(source))
    return undefined;
  const parts: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  const copy = (end: number): void => {
    parts.push(source.slice(at, end));
    for (; at < end; at++) offsets.push(at);
  };
  for (const { index, 0: written, 1: decimal, 2: hex, 3: name } of source.matchAll(escapes)) {
    copy(index);
    const code =
      decimal !== undefined ? Number(decimal) : hex === undefined ? undefined : Number.parseInt(hex, 16);
    const letter = code === undefined ? (named[name?.toLowerCase() ?? ''] ?? '') : String.fromCharCode(code);
    if (letter !== '') {
      parts.push(letter);
      offsets.push(index);
    }
    at = index + written.length;
  }
  copy(source.length);
  return { text: parts.join(''), offsets: [...offsets, source.length] };
}
