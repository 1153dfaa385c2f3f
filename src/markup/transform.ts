import type { z } from 'astro/zod';
import type { Root } from 'hast';
import type { Diagnostic, Place } from '../report/diagnostic.ts';
import type { recommendationSchema } from '../report/recommendation.ts';
import { anchorsIn } from './anchors.ts';
import { changeLanguages } from './change/languages.ts';
import { codeBlocksIn, languagesOf } from './code-info.ts';
import { constructs } from './constructs/index.ts';
import type { FoundConstruct, MarkupContext, MarkupFacts } from './context.ts';
import { outline } from './headings.ts';
import { drawMarks } from './marks/draw-marks.ts';
import { placeInputs } from './marks/input-places.ts';
import type { MarkedFigure } from './marks/marked-figure.ts';
import { wrapFigures } from './marks/wrap-figures.ts';
import { highlighterFor } from './highlight.ts';
import type { InternalBlock } from './internal/blocks.ts';
import { boxBlocks, replaceInternalElements } from './internal/internal-elements.ts';
import { collectLinks } from './links.ts';
import { markCards, replaceRecElements } from './recommendation-cards.ts';
import { findRecommendations } from './recommendations.ts';
import { textSections } from './sections.ts';
import { anchorEntries } from './timeline/entry-anchors.ts';
import { unknownLanguages } from './unknown-languages.ts';

/** What the front matter tells the markup. */
export interface TransformInput {
  format: 'md' | 'mdx';
  source: string;
  kind: 'report' | 'doc';
  title?: string | undefined;
  lang: string;
  recommendations?: z.output<typeof recommendationSchema>[] | undefined;
  /** Where front-matter values stand, by path. */
  places: Record<string, Place>;
  /** False leaves the constructs as they are and the search text unread, for those who show no page. */
  draw?: boolean | undefined;
  /** Blocks of Markdown that only an internal site shows. */
  internal?: readonly InternalBlock[] | undefined;
  /** The figures that were checked, in the tree's own text nodes. */
  figures?: readonly MarkedFigure[] | undefined;
}

/** What a tree says, and where on the page its figures are. */
export interface Transformed extends MarkupFacts {
  /** Of each figure that was given, the id of its mark; undefined where it has none. */
  markIds: (string | undefined)[];
}

/**
 * Redraws a parsed body in place: the same steps in both lanes, so a construct looks the same in both.
 * The tree must be prepared ({@link import('./prepare.ts').prepareTree}) and, where it is data, sanitised.
 * @returns what the tree says, beside the tree itself
 */
export async function transformTree(tree: Root, input: TransformInput): Promise<Transformed> {
  const diagnostics: Diagnostic[] = [];
  const found: FoundConstruct[] = [];
  // In code the constructs' own elements must be read to be judged.
  const draw = input.draw !== false || input.format === 'mdx';
  if (input.format === 'mdx') replaceRecElements(tree, diagnostics);
  markCards(tree);
  const { title, headings } = outline(tree, input.title);
  const sections = draw ? textSections(tree) : [];
  const { recommendations, unlisted } =
    input.kind === 'report'
      ? findRecommendations(tree, input, diagnostics)
      : { recommendations: [], unlisted: [] };
  const { links, images } = collectLinks(tree, diagnostics);
  const blocks = codeBlocksIn(tree);
  diagnostics.push(...unknownLanguages(blocks, input.source));
  const anchors = [...anchorsIn(tree)];
  const figures = draw ? (input.figures ?? []) : [];
  let markIds: Transformed['markIds'] = [];
  if (draw) {
    const places = figures.length > 0 ? placeInputs(tree, figures) : [];
    wrapFigures(tree, figures);
    boxBlocks(tree, input.internal ?? []);
    if (input.format === 'mdx') replaceInternalElements(tree);
    const context: MarkupContext = {
      format: input.format,
      source: input.source,
      lang: input.lang,
      highlighter: await highlighterFor([...languagesOf(blocks), ...changeLanguages(tree, blocks)]),
      diagnostics,
      found,
    };
    for (const construct of constructs) construct(tree, context);
    anchors.push(...anchorEntries(tree, sections, anchors));
    if (figures.length > 0) markIds = drawMarks(tree, figures, places, input.lang);
  }
  return {
    ...(title !== undefined && { title }),
    headings,
    anchors,
    sections,
    recommendations,
    unlisted,
    links,
    images,
    constructs: found,
    diagnostics,
    markIds,
  };
}
