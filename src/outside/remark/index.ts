import type { Definition, Link, Parent, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { readPublished } from '../../library/read-published.ts';
import { PublishedLookup } from '../../report/published-lookup.ts';
import type {
  PublishedRecommendation,
  PublishedRecommendations,
} from '../../report/published-recommendations.ts';

export interface RemarkFaultlineOptions {
  /** The site's address, base path included; default: the one it was built for. */
  site?: string;
  /** What the site publishes as `recommendations.json`: itself, its path (or the built folder), or its address. */
  data?: PublishedRecommendations;
  file?: string;
  url?: string;
  /** Where the status is said: in words behind the link (default), in its title, or nowhere. */
  status?: 'after' | 'title' | 'none';
  /** Class of the links; default `faultline-rec`. Their status is in `data-status` too. */
  className?: string;
}

type Source = { lookup: PublishedLookup } | { reason: string };

/**
 * A remark plugin that turns `rec:report/recommendation` links into links to the site, with the state that the
 * recommendation has. What is wrong is a message of the file; nothing is thrown.
 */
const remarkFaultline: Plugin<[RemarkFaultlineOptions], Root> = options => {
  let source: Promise<Source> | undefined;
  return async (tree, file) => {
    const links: { node: Link | Definition; id: string; parent: Parent | undefined }[] = [];
    visit(tree, (node, _index, parent) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const match = /^rec:([^?#]+)/i.exec(node.url);
      if (match) links.push({ node, id: decoded(match[1]!), parent });
    });
    if (links.length === 0) return;
    source ??= load(options);
    const read = await source;
    if ('reason' in read) {
      const site = options.site ?? siteOfUrl(options.url);
      file.message(`The recommendations cannot be read: ${read.reason}`, {
        source: 'faultline',
        ruleId: 'site-unreachable',
        place: links[0]!.node.position,
      });
      if (site)
        for (const { node, id } of links) node.url = new URL(`recommendations/${encodeURI(id)}/`, site).href;
      return;
    }
    for (const { node, id, parent } of links) {
      const found = read.lookup.recommendation(id);
      if (found) cite(node, found.entry, options.site ?? read.lookup.site, options, parent);
      else {
        const suggestion = read.lookup.suggestRecommendation(id);
        file.message(
          `There is no recommendation \`${id}\`.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
          { source: 'faultline', ruleId: 'citation-missing', place: node.position },
        );
      }
    }
  };
};
export default remarkFaultline;

async function load({ data, file, url, site }: RemarkFaultlineOptions): Promise<Source> {
  try {
    return { lookup: new PublishedLookup(data ?? (await readPublished(file ?? url ?? site ?? 'dist'))) };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}

function cite(
  node: Link | Definition,
  entry: PublishedRecommendation,
  site: string,
  { status = 'after', className = 'faultline-rec' }: RemarkFaultlineOptions,
  parent: Parent | undefined,
): void {
  const said = entry.supersededBy ? `superseded by ${entry.supersededBy}` : entry.status;
  node.url = new URL(entry.url, site.endsWith('/') ? site : `${site}/`).href;
  if (status === 'title') node.title ??= `Recommendation: ${said}`;
  if (node.type === 'definition') return;
  const [only] = node.children;
  // An autolink or an empty link has no words of its own.
  if (!only || (only.type === 'text' && /^rec:/i.test(only.value)))
    node.children = [{ type: 'text', value: entry.text }];
  // mdast-util-to-hast reads the attributes of the element from there.
  const own = (node.data as { hProperties?: object } | undefined)?.hProperties;
  const hProperties = { ...own, className: [className], 'data-status': entry.status };
  node.data = { ...node.data, hProperties } as Link['data'];
  const index = parent?.children.indexOf(node) ?? -1;
  if (status === 'after' && index >= 0)
    parent!.children.splice(index + 1, 0, { type: 'text', value: ` (${said})` });
}

const siteOfUrl = (url: string | undefined): string | undefined =>
  url && URL.canParse(url) ? new URL('.', url).href : undefined;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
