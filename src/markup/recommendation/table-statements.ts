import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { columnWords } from '../recommendation-words.ts';
import { kindOfLabel } from './kind-words.ts';
import { descendants } from './list-statements.ts';
import { firstClause, leadOf, type Statement, statusOf } from './statement.ts';

/** The rows of an action-item table, each a recommendation with its owner, due day, ticket and state. */
export function tableStatements(table: Element, section: string): Statement[] {
  const rows = descendants(table, 'tr').map(row =>
    row.children.filter((cell): cell is Element => cell.type === 'element'),
  );
  const header = rows[0]?.map(cell => textOf(cell)) ?? [];
  const kinds = header.findIndex(text => columnWords.kind.test(text));
  const column = (meaning: keyof typeof columnWords): number =>
    header.findIndex((text, index) => index !== kinds && columnWords[meaning].test(text));
  const textColumn = column('text');
  if (textColumn < 0) return [];
  return rows.slice(1).flatMap(cells => {
    const cell = (index: number): string =>
      index < 0 || index === textColumn ? '' : textOf(cells[index] ?? { type: 'root', children: [] }).trim();
    const element = cells[textColumn];
    const text = element ? textOf(element).trim() : '';
    // A second row of dashes was meant as a delimiter.
    if (!element || text === '' || /^:?-+:?$/.test(text)) return [];
    const [owner, due, ticket] = [cell(column('owner')), cell(column('due')), cell(column('ticket'))];
    const kind = kindOfLabel(cell(kinds));
    const details = {
      ...(kind && { kind }),
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
