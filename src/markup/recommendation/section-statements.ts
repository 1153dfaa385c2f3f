import type { Element, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import {
  argumentLabels,
  groupHeadings,
  itemHeadings,
  noRecommendation,
  otherHeadings,
} from '../recommendation-words.ts';
import { listStatements } from './list-statements.ts';
import { firstClause, isOnlyLead, leadOf, lineOfText, type Statement, statusOf } from './statement.ts';
import { tableStatements } from './table-statements.ts';

/**
 * The recommendations of a section: its sub-headings where each is one, else list items and table rows, else
 * its leading bold sentence, else its paragraphs. A list that argues for what stands above it is none.
 */
export function sectionStatements(nodes: readonly RootContent[], section: string): Statement[] {
  const elements = nodes.filter((node): node is Element => node.type === 'element');
  const { opening, parts } = splitAtHeadings(elements);
  const found = [
    ...blockStatements(opening, section),
    ...parts.flatMap(({ heading, below }) => partStatements(heading, below, section)),
  ];
  return found.length > 0 ? found : proseStatements(opening, section);
}

interface Part {
  heading: Element;
  below: Element[];
}

const levelOf = (element: Element): number | undefined =>
  /^h[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : undefined;

function splitAtHeadings(elements: readonly Element[]): { opening: Element[]; parts: Part[] } {
  const level = Math.min(...elements.map(element => levelOf(element) ?? Number.POSITIVE_INFINITY));
  const opening: Element[] = [];
  const parts: Part[] = [];
  for (const element of elements) {
    if (levelOf(element) === level) parts.push({ heading: element, below: [] });
    else (parts.at(-1)?.below ?? opening).push(element);
  }
  return { opening, parts };
}

function partStatements(heading: Element, below: Element[], section: string): Statement[] {
  const text = lineOfText(heading);
  if (otherHeadings.test(text)) return [];
  if (itemHeadings.test(text)) return [headingStatement(heading, text, section)];
  const { opening, parts } = splitAtHeadings(below);
  const inside = [
    ...blockStatements(opening, section),
    ...parts.flatMap(part => partStatements(part.heading, part.below, section)),
  ];
  if (inside.length > 0) return inside;
  return groupHeadings.test(text)
    ? proseStatements(opening, section)
    : [headingStatement(heading, text, section)];
}

function headingStatement(heading: Element, text: string, section: string): Statement {
  const lead = text
    .replace(itemHeadings, '')
    .replace(/^[^\p{L}\p{N}]+|[:\s]+$/gu, '')
    .trim();
  return { element: heading, text, lead: lead || text, status: statusOf(text), section };
}

function blockStatements(elements: readonly Element[], section: string): Statement[] {
  const statements: Statement[] = [];
  for (const [index, element] of elements.entries()) {
    const label = elements[index - 1]?.tagName === 'p' ? elements[index - 1] : undefined;
    const isList = element.tagName === 'ul' || element.tagName === 'ol';
    if (isList && label && argumentLabels.test(lineOfText(label))) continue;
    if (isList && element.tagName === 'ul' && label && introducesArguments(label)) {
      statements.push(sentence(label, section));
    } else if (isList) statements.push(...listStatements(element, section));
    else if (element.tagName === 'table') statements.push(...tableStatements(element, section));
  }
  return statements;
}

/** "**Use X** unless … It brings:" recommends X; the list below argues for it. */
function introducesArguments(paragraph: Element): boolean {
  const lead = leadOf(paragraph);
  return lead !== undefined && !isOnlyLead(paragraph, lead) && /[:：]$/.test(lineOfText(paragraph));
}

function proseStatements(elements: readonly Element[], section: string): Statement[] {
  const paragraphs = elements.filter(({ tagName }) => tagName === 'p');
  const bold = paragraphs[0] && leadOf(paragraphs[0]);
  if (bold) return [sentence(paragraphs[0]!, section)];
  return paragraphs
    .filter(paragraph => !noRecommendation.test(lineOfText(paragraph)) && words(paragraph) > 3)
    .map(paragraph => sentence(paragraph, section));
}

const words = (element: Element): number => textOf(element).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function sentence(paragraph: Element, section: string): Statement {
  const text = withoutIntroduction(textOf(paragraph).trim());
  return {
    element: paragraph,
    text,
    lead: leadOf(paragraph) ?? firstClause(text),
    status: statusOf(textOf(paragraph)),
    section,
  };
}

// "Use X. It brings:" before a list recommends X; the rest introduces the list.
const withoutIntroduction = (text: string): string => text.replace(/(?<=[.!?)])\s+[^.!?]*:$/, '');
