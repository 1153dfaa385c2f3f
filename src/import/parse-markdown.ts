import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']);

/** Parses Markdown with GitHub's extensions and YAML or TOML front matter; every node keeps its position. */
export const parseMarkdown = (text: string): Root => parser.parse(text) as Root;
