import type { Root } from 'hast';
import { type Features, markdownToHast, mdxToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';

/** The Markdown dialect of both lanes; the MDX lane hands the same object to Astro. */
export const markdownFeatures: Features = {
  gfm: { footnotes: { clobberPrefix: '' } },
  frontmatter: true,
  smartPunctuation: false,
};

/**
 * Parses a whole file, front matter included, to hast with positions.
 * @returns a tree without the front matter, or the one syntax error that MDX stops at
 */
export function parseMarkup(
  text: string,
  format: 'md' | 'mdx',
): { tree: Root; error?: undefined } | { tree?: undefined; error: Diagnostic } {
  if (format === 'md') return { tree: markdownToHast(text, { features: markdownFeatures }) as Root };
  try {
    return { tree: mdxToHast(text, { features: markdownFeatures }) as Root };
  } catch (error) {
    return { error: mdxProblem(error) };
  }
}

/** Whether a tree parsed as MDX holds code: JSX, `import`/`export` or an `{expression}`. */
export function hasCode(tree: Root): boolean {
  let found = false;
  visit(tree, node => {
    if (node.type.startsWith('mdx')) found = true;
    return !found;
  });
  return found;
}

/** What is wrong with MDX, of Sätteri's error: `line:column: reason (code)`. */
export function mdxProblem(error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+):\s*(.*?)(?:\s*\(mdx[\w:-]*\))?$/s.exec(message);
  const place = { line: Number(match?.[1] ?? 1), column: Number(match?.[2] ?? 1) };
  return diagnose('mdx-invalid', { reason: (match?.[3] ?? message).split('\n', 1)[0]! }, place);
}
