import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { z } from 'astro/zod';
import { type Diagnostic, diagnose, type Place } from '../report/diagnostic.ts';
import type { Recommendation, recommendationSchema } from '../report/recommendation.ts';
import { slugify } from '../report/slug.ts';
import type { RecommendationStatus } from '../report/status.ts';
import { anchorsIn } from './anchors.ts';
import { columnWords, doneWords, progressWords, recommendationHeadings } from './recommendation-words.ts';

/** A place in the body that states a recommendation. */
interface Statement {
  element: Element;
  text: string;
  /** The part that names it: its bold lead, or its first clause. */
  lead: string;
  status: RecommendationStatus;
  owner?: string;
  due?: string;
  ticket?: string;
  section: string;
}

type Listed = z.output<typeof recommendationSchema>;

/** The front matter's recommendations and where its values stand. */
interface ListedRecommendations {
  recommendations?: Listed[] | undefined;
  places: Record<string, Place>;
}

/**
 * The report's recommendations: those its front matter lists, else those its own section states (list items,
 * task-list items, table rows, or the section's leading bold sentence). Marks the element that states each
 * one with the recommendation's id, so that it can be linked to.
 */
export function findRecommendations(
  tree: Root,
  { recommendations: listed, places }: ListedRecommendations,
  diagnostics: Diagnostic[],
): Recommendation[] {
  const statements = statementsIn(tree);
  const taken = anchorsIn(tree);
  if (!listed) return statements.map(statement => fromBody(statement, taken));
  const ids = new Set<string>();
  return listed.map((item, index) => {
    const place = places[`recommendations.${index}.id`] ?? { line: 1, column: 1 };
    if (ids.has(item.id)) diagnostics.push(diagnose('recommendation-duplicate', { id: item.id }, place));
    ids.add(item.id);
    return fromFrontMatter(item, place.line, statements, taken);
  });
}

function fromBody(statement: Statement, taken: Set<string>): Recommendation {
  const { element, text, status, owner, due, ticket, section } = statement;
  const stem = slugify(statement.lead, 7) || 'recommendation';
  const id = unused(stem, taken);
  element.properties.id = id;
  const details = { ...(owner && { owner }), ...(due && { due }), ...(ticket && { ticket }) };
  return { id, text, status, ...details, origin: 'body', anchor: id, section, line: lineOf(element) };
}

function fromFrontMatter(
  item: Listed,
  line: number,
  statements: Statement[],
  taken: Set<string>,
): Recommendation {
  const { superseded_by: supersededBy, ...rest } = item;
  const base: Recommendation = {
    ...rest,
    ...(supersededBy && { supersededBy }),
    origin: 'front-matter',
    line,
  };
  const statement = closest(item.text, statements);
  if (!statement || typeof statement.element.properties.id === 'string') return base;
  const anchor = unused(item.id, taken);
  statement.element.properties.id = anchor;
  return { ...base, anchor, section: statement.section, line: lineOf(statement.element) };
}

function statementsIn(tree: Root): Statement[] {
  const statements: Statement[] = [];
  let section: { title: string; depth: number } | undefined;
  let block: RootContent[] = [];
  const close = () => {
    if (section) statements.push(...statementsOf(block, section.title));
    block = [];
  };
  for (const node of tree.children) {
    const depth =
      node.type === 'element' && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : undefined;
    if (depth !== undefined && (!section || depth <= section.depth)) {
      close();
      const title = textOf(node).trim();
      section = recommendationHeadings.some(words => words.test(title)) ? { title, depth } : undefined;
    } else if (section) block.push(node);
  }
  close();
  return statements;
}

function statementsOf(nodes: RootContent[], section: string): Statement[] {
  const elements = nodes.filter((node): node is Element => node.type === 'element');
  const first = elements[0];
  const lead = first?.tagName === 'p' ? leadOf(first) : undefined;
  const nextIsList = /^(ul|ol|table)$/.test(elements[1]?.tagName ?? '');
  if (first && lead && (!isOnlyLead(first, lead) || !nextIsList)) {
    return [
      {
        element: first,
        text: withoutIntroduction(textOf(first).trim()),
        lead,
        status: statusOf(textOf(first)),
        section,
      },
    ];
  }
  return elements.flatMap(element => {
    if (element.tagName === 'ul' || element.tagName === 'ol')
      return items(element)
        .map(item => fromItem(item, section))
        .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    return element.tagName === 'table' ? fromTable(element, section) : [];
  });
}

function fromItem(item: Element, section: string): Statement {
  const own = item.children.filter(
    child => !(child.type === 'element' && /^(ul|ol|pre)$/.test(child.tagName)),
  );
  const text = textOf({ type: 'root', children: own } as Root)
    .replace(/\s+/g, ' ')
    .trim();
  const paragraph = own.find((child): child is Element => child.type === 'element' && child.tagName === 'p');
  const box = findCheckbox(item);
  const status = box ? (box.properties.checked ? 'implemented' : 'proposed') : statusOf(text);
  return { element: item, text, lead: leadOf(paragraph ?? item) ?? firstClause(text), status, section };
}

function fromTable(table: Element, section: string): Statement[] {
  const rows = descendants(table, 'tr').map(row =>
    row.children.filter((cell): cell is Element => cell.type === 'element'),
  );
  const header = rows[0]?.map(cell => textOf(cell)) ?? [];
  const column = (meaning: keyof typeof columnWords): number =>
    header.findIndex(text => columnWords[meaning].test(text));
  const textColumn = column('text');
  if (textColumn < 0) return [];
  return rows.slice(1).flatMap(cells => {
    const cell = (index: number): string =>
      index < 0 || index === textColumn ? '' : textOf(cells[index] ?? { type: 'root', children: [] }).trim();
    const element = cells[textColumn];
    const text = element ? textOf(element).trim() : '';
    if (!element || text === '') return [];
    const [owner, due, ticket] = [cell(column('owner')), cell(column('due')), cell(column('ticket'))];
    const details = {
      ...(owner && { owner }),
      ...(/^\d{4}-\d{2}-\d{2}$/.test(due) && { due }),
      ...(ticket && { ticket }),
    };
    return [
      {
        element,
        text,
        lead: leadOf(element) ?? firstClause(text),
        status: statusOf(cell(column('status'))),
        ...details,
        section,
      },
    ];
  });
}

/** The text of a bold run that opens the element. */
function leadOf(element: Element): string | undefined {
  const first = element.children.find(
    child =>
      !(child.type === 'text' && child.value.trim() === '') &&
      !(child.type === 'element' && child.tagName === 'input'),
  );
  if (first?.type !== 'element' || first.tagName !== 'strong') return undefined;
  return textOf(first)
    .replace(/[:.]\s*$/, '')
    .trim();
}

const isOnlyLead = (element: Element, lead: string): boolean =>
  textOf(element)
    .trim()
    .replace(/[:.\s]+$/, '') === lead;

// "Use X. It brings:" before a list recommends X; the rest introduces the list.
const withoutIntroduction = (text: string): string => text.replace(/(?<=[.!?)])\s+[^.!?]*:$/, '');

const firstClause = (text: string): string => text.split(/[.:;。：]\s|\s[–—-]\s|[。：]/, 1)[0]!;

function statusOf(text: string): RecommendationStatus {
  if (progressWords.test(text)) return 'in-progress';
  return doneWords.test(text.slice(0, 24)) || doneWords.test(text.slice(-16)) ? 'implemented' : 'proposed';
}

function closest(text: string, statements: Statement[]): Statement | undefined {
  const wanted = new Set(wordsOf(text));
  let best: Statement | undefined;
  let bestShare = 0.5;
  for (const statement of statements) {
    const words = new Set(wordsOf(statement.text));
    const shared = [...wanted].filter(word => words.has(word)).length;
    const share = shared / Math.max(1, Math.min(wanted.size, words.size));
    if (share > bestShare) [best, bestShare] = [statement, share];
  }
  return best;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const items = (list: Element): Element[] =>
  list.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');

function findCheckbox(item: Element): Element | undefined {
  return descendants(item, 'input')[0];
}

function descendants(element: Element, tagName: string): Element[] {
  return element.children.flatMap(child => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : descendants(child, tagName);
  });
}

function unused(stem: string, taken: Set<string>): string {
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  taken.add(id);
  return id;
}

const lineOf = (element: Element): number => element.position?.start.line ?? 1;
