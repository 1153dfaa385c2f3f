import { containerPrefix, type InternalBlock } from './blocks.ts';

/**
 * The text with something the parser knows in place of the fences of internal blocks, line for line: the element
 * `<Internal>` in MDX, and in Markdown an empty comment, which ends the block before it and is on no page.
 */
export function markBlocks(source: string, blocks: readonly InternalBlock[], format: 'md' | 'mdx'): string {
  if (blocks.length === 0) return source;
  const lines = source.split('\n');
  const put = (line: number, mark: string): void => {
    const [prefix] = containerPrefix.exec(lines[line - 1]!)!;
    lines[line - 1] = prefix + mark;
  };
  for (const { open, close } of blocks) {
    put(open, format === 'mdx' ? '<Internal>' : '<!---->');
    put(close, format === 'mdx' ? '</Internal>' : '<!---->');
  }
  return lines.join('\n');
}
