import type { Root } from 'hast';
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { normalizeText } from '../compile.ts';
import { prepareTree } from '../markup/prepare.ts';
import { transformTree } from '../markup/transform.ts';
import type { ReportFrontMatter } from '../report/report.ts';

/**
 * The MDX lane's half of {@link import('../compile.ts').compile}: redraws the tree that `@astrojs/mdx` is
 * about to turn into a module, by the same steps, so that a construct looks the same in both lanes.
 */
export const markupPlugin: HastPluginDefinition = defineHastPlugin({
  name: 'faultline-markup',
  options: { position: true },
  async before(root, context) {
    const { frontmatter } = (context.data.astro ?? { frontmatter: {} }) as {
      frontmatter: Partial<ReportFrontMatter>;
    };
    const tree = structuredClone(plainTree(root as Root));
    prepareTree(tree);
    await transformTree(tree, {
      format: 'mdx',
      source: normalizeText(context.source),
      kind: frontmatter.date === undefined ? 'doc' : 'report',
      title: frontmatter.title,
      lang: frontmatter.lang ?? 'en',
      recommendations: frontmatter.recommendations,
      places: {},
    });
    context.replaceNode(root, tree);
  },
});

// Sätteri's nodes load their children on demand; the steps need a tree that they can change.
function plainTree<T>(node: T): T {
  return JSON.parse(JSON.stringify(node)) as T;
}
