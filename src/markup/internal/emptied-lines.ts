// Nothing, or the marks of the quote that goes on around it.
const isBlank = (line: string): boolean => /^[\s>]*$/.test(line);

/** The lines, from 0, of which what is internal left nothing. @param left the text without it, line by line the same */
export function emptiedLines(source: string, left: string): number[] {
  const before = source.split('\n');
  return left.split('\n').flatMap((line, at) => (isBlank(line) && line !== before[at] ? [at] : []));
}

/**
 * A text without the gaps that what was taken out of it has left, which tell how much that was: where it stood is one blank
 * line, as between any two paragraphs, and within front matter none.
 * @param emptied lines of {@link emptiedLines}
 */
export function closeGaps(text: string, emptied: readonly number[]): string {
  if (emptied.length === 0) return text;
  const gone = new Set(emptied);
  const lines = text.split('\n');
  const bodyAt = lines[0] === '---' ? lines.indexOf('---', 1) : 0;
  const closed: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && isBlank(lines[end]!)) end++;
    const run = lines.slice(at, end);
    if (!run.some((_, index) => gone.has(at + index))) closed.push(...run);
    else if (at > bodyAt || end === lines.length) closed.push(shortest(run));
    if (end < lines.length) closed.push(lines[end]!);
    at = end + 1;
  }
  return closed.join('\n');
}

/** Of lines without words the one that ends most of what goes on around it. */
const shortest = (lines: readonly string[]): string =>
  lines.reduce((least, line) => (line.length < least.length ? line : least));
