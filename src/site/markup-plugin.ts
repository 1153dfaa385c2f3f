import { fileURLToPath } from 'node:url';
import type { Root } from 'hast';
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { checkAndDraw, normalizeText, readFrontMatter } from '../compile.ts';
import { prepareTree } from '../markup/prepare.ts';
import type { ReportFrontMatter } from '../report/report.ts';
import { compiledSource } from './code-sources.ts';

/**
 * The MDX lane's half of {@link import('../compile.ts').compile}: redraws the tree that `@astrojs/mdx` is
 * about to turn into a module, by the same steps, so that a construct looks the same in both lanes.
 */
export const markupPlugin: HastPluginDefinition = defineHastPlugin({
  name: 'faultline-markup',
  options: { position: true },
  async before(root, context) {
    const tree = structuredClone(plainTree(root as Root));
    prepareTree(tree);
    const { frontmatter } = (context.data.astro ?? { frontmatter: {} }) as {
      frontmatter: { date?: unknown };
    };
    // What Astro hands on has blanks in the front matter's place; the file has the same lines and all of its words.
    const source = context.fileURL
      ? compiledSource(fileURLToPath(context.fileURL))
      : normalizeText(context.source);
    const kind = frontmatter.date === undefined ? 'doc' : 'report';
    const { data, places } = readFrontMatter(source, kind);
    await checkAndDraw(tree, {
      format: 'mdx',
      source,
      kind,
      data: data as ReportFrontMatter | undefined,
      places,
    });
    context.replaceNode(root, tree);
  },
});

// Sätteri's nodes load their children on demand; the steps need a tree that they can change.
function plainTree<T>(node: T): T {
  return JSON.parse(JSON.stringify(node)) as T;
}
