import type { List, ListItem, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { PublishedRecommendation } from '../../report/published-recommendations.ts';
import { type Digest, type DigestGroup, digestGroups } from './groups.ts';
import { itemFacts, oneLine } from './item-facts.ts';

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-' }).freeze();

/** A digest as Markdown. It is built as a tree, so that nothing an author wrote is taken for markup. */
export function digestMarkdown(digest: Digest): string {
  const groups = Object.entries(digestGroups) as [DigestGroup, string][];
  const sections = groups.flatMap(([group, title]): RootContent[] => {
    const items = digest.groups[group];
    if (items.length === 0) return [];
    return [heading(2, `${title} (${items.length})`), list(items, group, digest)];
  });
  const nothing: RootContent = {
    type: 'paragraph',
    children: [{ type: 'text', value: 'Nothing is overdue, newly due or stale.' }],
  };
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, `Recommendations on ${digest.today}`),
      ...(sections.length > 0 ? sections : [nothing]),
    ],
  };
  return writer.stringify(tree);
}

const heading = (depth: 1 | 2, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});

const list = (
  items: readonly PublishedRecommendation[],
  group: DigestGroup,
  { site, today }: Digest,
): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((item): ListItem => {
    const link = new URL(item.url, site).href;
    return {
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'link', url: link, children: [{ type: 'text', value: oneLine(item.text) }] },
            { type: 'text', value: ` – ${itemFacts(item, group, today).join(', ')}` },
          ],
        },
      ],
    };
  }),
});
