/** What a label "Issue" may hold instead of an issue: a ticket, a number, an address. */
const reference = /^(?:#?\d+|[\w.-]+[#-][\w-]+|https?:\/\/\S+|\S+@\S+)$/;

/** Reads a statement of what went wrong; undefined for a ticket number or a single word. */
export function readIssue(text: string): string | undefined {
  const issue = firstSentence(readSentence(text) ?? '');
  if (!issue || reference.test(issue) || /^[#\d\s,]+$/.test(issue)) return undefined;
  const words = issue.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words >= 3 || /[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}]{6}/u.test(issue) ? issue : undefined;
}

/** A value as one line of prose; undefined where it holds no word. */
export function readSentence(text: string): string | undefined {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/^(?:\p{So}|\p{Mn}|\p{Cf}|[\s–—-])+/u, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(line) ? line : undefined;
}

/** The first sentence of a text, without what introduces a list behind it. */
export function firstSentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const end = /(?<=[\p{L}\p{N}\p{Po})\]"'”])[.!?](?=\s+["'“(]?[\p{Lu}\p{N}\p{sc=Han}])|[。！？]/u.exec(line);
  return (end ? line.slice(0, end.index + 1) : line).replace(/[:：]$/, '').trim();
}
