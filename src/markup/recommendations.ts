import type { z } from 'astro/zod';
import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type Diagnostic, diagnose, type Place } from '../report/diagnostic.ts';
import type { Recommendation, recommendationSchema } from '../report/recommendation.ts';
import { slugify } from '../report/slug.ts';
import { anchorsIn } from './anchors.ts';
import { matchListed } from './recommendation/match-listed.ts';
import { Surroundings } from './recommendation/surroundings.ts';
import { labelStatements } from './recommendation/label-statements.ts';
import { sectionStatements } from './recommendation/section-statements.ts';
import type { Statement } from './recommendation/statement.ts';
import { opensRecommendations } from './recommendation-words.ts';

type Listed = z.output<typeof recommendationSchema>;

/** The front matter's recommendations and where its values stand. */
interface ListedRecommendations {
  recommendations?: Listed[] | undefined;
  places: Record<string, Place>;
}

interface FoundRecommendations {
  recommendations: Recommendation[];
  /** Those that the body states and the front matter's list lacks. */
  unlisted: Recommendation[];
}

/**
 * The report's recommendations: those its front matter lists, else those its own sections state (list items,
 * task-list items, table rows, sub-headings, or a leading bold sentence) and those a label announces. Marks
 * the element that states each one with the recommendation's id, so that it can be linked to.
 */
export function findRecommendations(
  tree: Root,
  { recommendations: listed, places }: ListedRecommendations,
  diagnostics: Diagnostic[],
): FoundRecommendations {
  const statements = statementsIn(tree);
  const taken = anchorsIn(tree);
  const around = new Surroundings(tree);
  if (!listed)
    return { recommendations: statements.map(statement => fromBody(statement, taken, around)), unlisted: [] };
  const ids = new Set<string>();
  const matches = matchListed(listed, statements);
  const recommendations = listed.map((item, index) => {
    const place = places[`recommendations.${index}.id`] ?? { line: 1, column: 1 };
    if (ids.has(item.id)) diagnostics.push(diagnose('recommendation-duplicate', { id: item.id }, place));
    ids.add(item.id);
    const match = matches.get(index);
    const statement = match === undefined ? undefined : statements[match];
    return { ...fromFrontMatter(item, place.line), ...(statement && stated(item, statement, taken, around)) };
  });
  const matched = new Set(matches.values());
  const known = taken.union(ids);
  const unlisted = statements.flatMap((statement, index) =>
    matched.has(index) ? [] : fromBody(statement, known, around),
  );
  for (const { text, line } of unlisted)
    diagnostics.push(diagnose('recommendation-unlisted', { text: shortened(text) }, { line, column: 1 }));
  return { recommendations, unlisted };
}

const shownLetters = 80;

const shortened = (text: string): string =>
  text.length <= shownLetters ? text : `${text.slice(0, shownLetters).replace(/\s+\S*$/, '')} …`;

function fromBody(statement: Statement, taken: Set<string>, around: Surroundings): Recommendation {
  const { element, text, status, owner, due, ticket, section } = statement;
  const stem = slugify(statement.lead, 7) || 'recommendation';
  // A heading keeps the anchor it has, which links from elsewhere may use.
  const own = element.properties.id;
  const id = own === stem ? stem : unused(stem, taken);
  const anchor = typeof own === 'string' ? own : id;
  const kind = around.kindOf(statement);
  const rationale = around.rationaleOf(statement, text);
  element.properties.id = anchor;
  return {
    id,
    text,
    ...(kind && { kind }),
    ...(rationale && { rationale }),
    status,
    aliases: [],
    history: [],
    ...(owner && { owner }),
    ...(due && { due }),
    ...(ticket && { ticket }),
    origin: 'body',
    anchor,
    section,
    line: lineOf(element),
  };
}

function fromFrontMatter(item: Listed, line: number): Recommendation {
  const { superseded_by: supersededBy, ...rest } = item;
  return { ...rest, ...(supersededBy && { supersededBy }), origin: 'front-matter', line };
}

/** What the body adds to a recommendation that the front matter lists. */
function stated(item: Listed, statement: Statement, taken: Set<string>, around: Surroundings) {
  const { element, section } = statement;
  const kind = item.kind ?? around.kindOf(statement);
  const rationale = around.rationaleOf(statement, item.text);
  const own = element.properties.id;
  const anchor = typeof own === 'string' ? own : unused(item.id, taken);
  element.properties.id = anchor;
  return {
    ...(kind && { kind }),
    ...(rationale && { rationale }),
    anchor,
    section,
    line: lineOf(element),
  };
}

/** The statements of the sections that are named for recommendations, and of labels elsewhere. */
function statementsIn(tree: Root): Statement[] {
  const statements: Statement[] = [];
  let section: { title: string; depth: number } | undefined;
  let block: RootContent[] = [];
  const close = () => {
    statements.push(...(section ? sectionStatements(block, section.title) : labelStatements(block)));
    block = [];
  };
  for (const node of tree.children) {
    const depth =
      node.type === 'element' && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : undefined;
    if (depth === undefined || (section && depth > section.depth)) {
      block.push(node);
      continue;
    }
    close();
    const title = textOf(node).trim();
    section = opensRecommendations(title) ? { title, depth } : undefined;
  }
  close();
  return statements;
}

function unused(stem: string, taken: Set<string>): string {
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  taken.add(id);
  return id;
}

const lineOf = (element: Element): number => element.position?.start.line ?? 1;
