import type { z } from 'astro/zod';
import type { Root } from 'hast';
import type { FoundClaim } from './facts/claim.ts';
import { claimsOf } from './facts/claims-of.ts';
import { statedMilestones } from './facts/stated-milestones.ts';
import { answerClaims } from './facts/explained.ts';
import { bodyProblems } from './markup/body-problems.ts';
import { type PlacedFigure, writeFigures } from './markup/computed/write-figures.ts';
import type { Heading, MarkupFacts } from './markup/context.ts';
import { unclosedFence } from './markup/fences.ts';
import { htmlOf } from './markup/html.ts';
import { type InternalBlock, internalBlocks } from './markup/internal/blocks.ts';
import { markBlocks } from './markup/internal/mark-blocks.ts';
import { hasCode, parseMarkup } from './markup/parse.ts';
import { prepareTree } from './markup/prepare.ts';
import { resolveRawHtml } from './markup/raw-html.ts';
import { sanitizeTree } from './markup/sanitize.ts';
import { transformTree } from './markup/transform.ts';
import { compareDiagnostics, type Diagnostic, diagnose, type Place } from './report/diagnostic.ts';
import { frontMatterProblems } from './report/front-matter-problems.ts';
import type { Recommendation } from './report/recommendation.ts';
import { parseFrontMatter, splitFrontMatter } from './report/front-matter.ts';
import { type DocFrontMatter, docSchema, type ReportFrontMatter, reportSchema } from './report/report.ts';

export interface CompileOptions {
  format: 'md' | 'mdx';
  kind: 'report' | 'doc';
  /** False leaves out what only a page needs: HTML, search text, constructs and their anchors. All else is the same. */
  draw?: boolean;
}

/** Everything a text says, as data. */
export interface Compiled<FrontMatter> extends MarkupFacts {
  /** `static`: `html` is the body. `mdx`: the file holds code and is rendered through the MDX lane. */
  lane: 'static' | 'mdx';
  /** Undefined where the front matter has an error. */
  data: FrontMatter | undefined;
  title: string;
  /** The body with placeholders for links and images; empty in the MDX lane. */
  html: string;
  /** Figures that follow from other figures of the report, judged; a doc has none. */
  claims: FoundClaim[];
  /** Figures that the text leaves to Faultline, as they were written into it. */
  computed: PlacedFigure[];
  /** Where each front-matter value stands, by its path: `status`, `recommendations.0.id`. */
  places: Record<string, Place>;
}

export type CompiledReport = Compiled<ReportFrontMatter>;
export type CompiledDoc = Compiled<DocFrontMatter>;

/**
 * Compiles one report or doc. Pure: the same text and options give the same result. Never throws for what
 * the text holds; what is wrong with it is in `diagnostics`, top to bottom.
 * @param text the whole file, decoded
 */
export function compile(text: string, options: CompileOptions & { kind: 'report' }): Promise<CompiledReport>;
export function compile(text: string, options: CompileOptions & { kind: 'doc' }): Promise<CompiledDoc>;
export async function compile(text: string, options: CompileOptions): Promise<CompiledReport | CompiledDoc> {
  const written = normalizeText(text);
  const front = readFrontMatter(written, options.kind);
  const internal = internalBlocks(written, bodyLine(written));
  const { tree, source, lane, error } = parseBody(written, options.format, internal.blocks);
  const data = front.data as ReportFrontMatter | undefined;
  const problems = options.kind === 'report' ? bodyProblems(tree, source, data?.status) : [];
  const { facts, claims, computed, ...drawn } = await checkAndDraw(tree, {
    format: lane === 'mdx' ? 'mdx' : 'md',
    source,
    kind: options.kind,
    data,
    places: front.places,
    draw: options.draw,
    internal: internal.blocks,
  });
  const title = data?.title ?? facts.title ?? '';
  const diagnostics = [
    ...front.diagnostics,
    ...(error ? [error] : []),
    ...(data && options.kind === 'report' ? frontMatterProblems(data, front.places) : []),
    ...internal.diagnostics,
    ...problems,
    ...facts.diagnostics,
    ...drawn.problems,
    ...derivedIds(facts.recommendations),
    ...unclosedFence(source),
  ];
  if (title === '' && front.data) diagnostics.push(diagnose('title-missing', {}, { line: 1, column: 1 }));
  const html = lane === 'static' && options.draw !== false ? htmlOf(tree) : '';
  return {
    ...facts,
    lane,
    data: front.data,
    title,
    html,
    claims,
    computed,
    places: front.places,
    diagnostics: diagnostics.sort(compareDiagnostics),
  } as CompiledReport;
}

/** A parsed body and what its file says above it. */
export interface ParsedBody {
  format: 'md' | 'mdx';
  /** The whole file, normalised: places in the tree count in it. */
  source: string;
  kind: 'report' | 'doc';
  /** Undefined where the front matter has an error. */
  data: ReportFrontMatter | undefined;
  places: Record<string, Place>;
  draw?: boolean | undefined;
  /** Blocks of Markdown that only an internal site shows. */
  internal?: readonly InternalBlock[] | undefined;
}

/** What {@link checkAndDraw} finds in a tree. */
export interface DrawnBody {
  facts: MarkupFacts;
  claims: FoundClaim[];
  /** Figures that were written in place of expressions. */
  computed: PlacedFigure[];
  /** Expressions that give nothing, contradictions that nobody answers, and answers to nothing. */
  problems: Diagnostic[];
}

/**
 * Checks the figures of a parsed body and redraws it in place: the same steps in both lanes, so that a construct and
 * a figure look the same in both.
 * @param tree prepared, and sanitised where it is data
 */
export async function checkAndDraw(tree: Root, body: ParsedBody): Promise<DrawnBody> {
  const { data, places } = body;
  const lang = data?.lang ?? 'en';
  const isReport = body.kind === 'report';
  const written = isReport
    ? writeFigures(tree, { source: body.source, instants: data ?? {}, lang })
    : { figures: [], marked: [], diagnostics: [] };
  const found = isReport ? claimsOf(tree, body.source, statedMilestones(body.data, body.places)) : [];
  const { claims: answered, diagnostics: unanswered } = answerClaims(found, data?.facts ?? [], places);
  const { markIds, ...facts } = await transformTree(tree, {
    ...body,
    title: data?.title,
    lang,
    recommendations: data?.recommendations,
    figures: [...answered, ...written.marked],
  });
  const claims = answered.map(({ parts: _parts, ...claim }, index): FoundClaim => {
    if (body.draw === false) return claim;
    const anchor = markIds[index] ?? headingAbove(facts.headings, claim.place.line);
    return { ...claim, ...(anchor !== undefined && { anchor }) };
  });
  return { facts, claims, computed: written.figures, problems: [...written.diagnostics, ...unanswered] };
}

const headingAbove = (headings: readonly Heading[], line: number): string | undefined =>
  headings.findLast(heading => heading.line <= line)?.id;

/** One notice for all of a report's recommendations whose ids nobody wrote down. */
function derivedIds(recommendations: readonly Recommendation[]): Diagnostic[] {
  const derived = recommendations.filter(({ origin }) => origin === 'body');
  const [first] = derived;
  if (!first) return [];
  return [diagnose('recommendation-id-derived', { count: derived.length }, { line: first.line, column: 1 })];
}

/** Drops a byte order mark and carriage returns, so that every later position counts in the same text. */
export const normalizeText = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** 1-based line on which the body of a text begins. */
export const bodyLine = (source: string): number =>
  source.slice(0, splitFrontMatter(source).bodyOffset).split('\n').length;

interface ParsedText {
  tree: Root;
  /** The text that the tree's positions count in: the one that was written, but for the fences of internal blocks. */
  source: string;
  lane: 'static' | 'mdx';
  error?: Diagnostic;
}

function parseBody(written: string, format: 'md' | 'mdx', internal: readonly InternalBlock[]): ParsedText {
  const code = format === 'mdx' ? parseCode(written, internal) : undefined;
  if (code) return code;
  const source = markBlocks(written, internal, 'md');
  const tree = parseMarkup(source, 'md').tree!;
  prepareTree(tree);
  return { tree: sanitizeTree(resolveRawHtml(tree, source)), source, lane: 'static' };
}

/** @returns undefined for MDX that has no code */
function parseCode(written: string, internal: readonly InternalBlock[]): ParsedText | undefined {
  const plain = parseMarkup(written, 'mdx');
  if (plain.tree && !hasCode(plain.tree)) return undefined;
  const source = markBlocks(written, internal, 'mdx');
  const { tree, error } = source === written ? plain : parseMarkup(source, 'mdx');
  if (error) return { tree: { type: 'root', children: [] }, source, lane: 'mdx', error };
  prepareTree(tree);
  return { tree, source, lane: 'mdx' };
}

interface ReadFrontMatter {
  /** Undefined where it has an error. */
  data: unknown;
  diagnostics: Diagnostic[];
  places: Record<string, Place>;
}

/** Reads the front matter of a whole file. */
export function readFrontMatter(source: string, kind: 'report' | 'doc'): ReadFrontMatter {
  const schema: z.ZodObject = kind === 'report' ? reportSchema : docSchema;
  const { yaml, yamlLine, unclosed } = splitFrontMatter(source);
  const start = { line: 1, column: 1 };
  if (unclosed && /^---[ \t]*\n[ \t]*[\w-]+[ \t]*:/.test(source))
    return { data: undefined, diagnostics: [diagnose('front-matter-unclosed', {}, start)], places: {} };
  if (yaml === undefined && kind === 'report') {
    return {
      data: undefined,
      diagnostics: [diagnose('front-matter-missing', { required: ['date', 'status', 'issue'] }, start)],
      places: {},
    };
  }
  return parseFrontMatter(yaml ?? '', yamlLine, schema);
}
