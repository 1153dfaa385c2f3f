import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import type { IncidentStatus } from '../report/status.ts';
import { childElements } from './elements.ts';

const label =
  /^\P{L}*(?:(?:current |incident )?status|状態|ステータス|状态|статус|estado|statut|stand)\s*[*_]*[:：]?[\s*_]*$/iu;
const line =
  /^\P{L}*(?:(?:current |incident )?status|状態|ステータス|状态|статус|estado|statut|stand)\s*[:：]\s*(.+)$/iu;

/** Words that leave no doubt that an incident goes on. A document can be open or in progress too. */
const goesOn =
  /^\P{L}*(?:(?:still )?ongoing|(?:still |under )?investigat(?:ing|ion)|identified|unresolved|not (?:yet )?resolved|still active|調査中|対応中|调查中|进行中|расследуется|не решён|en cours|en curso|em andamento|andauernd|wird untersucht)\P{L}*$/iu;

/**
 * A line of the report's head that states a status which the front matter contradicts: only where the front
 * matter says that the incident is over, the text says once that it is not, and it says so before its second
 * section, since later sections quote what was said at the time.
 */
export function statusProblems(tree: Root, status: IncidentStatus | undefined): Diagnostic[] {
  if (status !== 'resolved' && status !== 'closed') return [];
  const stated = headOf(tree).flatMap(statementsIn);
  if (stated.length !== 1 || !goesOn.test(stated[0]!.value)) return [];
  const { element, value } = stated[0]!;
  const { start, end } = element.position ?? {};
  const place = { line: start?.line ?? 1, column: start?.column ?? 1, ...(end && { end }) };
  return [diagnose('status-contradicted', { status, stated: `Status: ${value}` }, place)];
}

/** The elements before the second heading below the title's level. */
function headOf(tree: Root): Element[] {
  const elements = childElements(tree);
  const headings = elements.filter(element => /^h[2-6]$/.test(element.tagName));
  return headings[1] ? elements.slice(0, elements.indexOf(headings[1]) + 1) : elements;
}

interface Statement {
  element: Element;
  value: string;
}

function statementsIn(element: Element): Statement[] {
  if (element.tagName === 'ul' || element.tagName === 'ol')
    return childElements(element, 'li').flatMap(statedBy);
  if (element.tagName === 'table')
    return childElements(element, 'thead', 'tbody')
      .flatMap(part => childElements(part, 'tr'))
      .flatMap(rowStatement);
  return /^(p|h[2-6])$/.test(element.tagName) ? statedBy(element) : [];
}

function statedBy(element: Element): Statement[] {
  return textOf(element)
    .split('\n')
    .flatMap(text => {
      const value = line.exec(text.trim())?.[1];
      return value === undefined ? [] : [{ element, value: value.trim() }];
    });
}

function rowStatement(row: Element): Statement[] {
  const [name, value, ...rest] = childElements(row, 'th', 'td');
  if (!name || !value || rest.length > 0 || !label.test(textOf(name))) return [];
  return [{ element: row, value: textOf(value).trim() }];
}
