import { containerPrefix, internalBlocks } from '../../markup/internal/blocks.ts';
import type { Canaries } from './canary.ts';

/** A body that a public site leaves out, with a canary in every line. */
export const plantHiddenBody = (body: string, file: string, canaries: Canaries): string =>
  `${body
    .split('\n')
    .map((line, index) =>
      line.trim() === '' ? line : `${line} ${canaries.plant(`${file}: line ${index + 1} of the body`)}`,
    )
    .join('\n')}\n\n${canaries.plant(`${file}: body`)}\n`;

/**
 * The body of a public text, with a canary in every internal block and element, and in a block and a comment that are added before it:
 * where it ends, a fence may be open that makes code of them.
 * @param files names of files that the added block refers to
 */
export function plantInternalBody(
  body: string,
  file: string,
  format: 'md' | 'mdx',
  canaries: Canaries,
  files: readonly string[],
): string {
  const lines = body.split('\n');
  for (const { open } of internalBlocks(body, 1).blocks.toReversed()) {
    // The line below begins as the block does: in the same quotes, below the same list items.
    const prefix = containerPrefix.exec(lines[open - 1]!)![0].replace(/[^>\s]/g, ' ');
    lines.splice(
      open,
      0,
      `${prefix}${canaries.plant(`${file}: block at line ${open} of the body`)}`,
      prefix.trimEnd(),
    );
  }
  const planted = lines.join('\n');
  const elements = format === 'md' ? planted : plantElements(planted, file, canaries);
  const word = canaries.plant(`${file}: block at the beginning`);
  const comment = canaries.plant(`${file}: comment`);
  const links = files.map(name => `![${word}](${name}) [${word}](${name})`).join('\n');
  const hidden = `:::internal\n\n## ${word}\n\n- ${word}\n\n\`${word}\`\n\n${links}\n\n:::`;
  return `\n${format === 'mdx' ? `{/* ${comment} */}` : `<!-- ${comment} -->`}\n\n${hidden}\n\n${elements}`;
}

const plantElements = (body: string, file: string, canaries: Canaries): string =>
  body.replace(/<Internal>(\n?)/g, (tag, lineEnd: string, at: number) => {
    // An element that code only talks of is none.
    if (/`[^`\n]*$/.test(body.slice(0, at))) return tag;
    const word = canaries.plant(`${file}: <Internal>`);
    return lineEnd === '' ? `${tag}${word} ` : `${tag}\n${word}\n\n`;
  });
