import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const withFrontMatter = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze();

/** Parses a body of Markdown with GitHub's extensions; every node keeps its position. */
export const parseMarkdown = (text: string): Root => markdown.parse(text) as Root;

/** Parses a whole file, whose front matter in YAML or TOML becomes a node of its own. */
export const parseFile = (text: string): Root => withFrontMatter.parse(text) as Root;
