import type { PublishedRecommendation } from '../../report/published-recommendations.ts';
import { plainCharacters } from '../../report/reporters/source-excerpt.ts';
import type { Scan } from './scan-texts.ts';

const mostRows = 25;
const widest = 72;

/** What was found, for people: how much was read, and the table of what nobody cites. */
export function linksText(
  { files, texts }: Scan,
  uncited: readonly PublishedRecommendation[],
  total: number,
): string {
  const citations = texts.flatMap(text => text.citations);
  const cited = new Set(citations.flatMap(({ kind, current }) => (current ? [`${kind} ${current}`] : [])));
  const found = `${counted(citations.length, 'link')} to ${counted(cited.size, 'recommendation or report', 'recommendations and reports')} in ${texts.length} of ${counted(files, 'file')}.\n`;
  if (uncited.length === 0) return found;
  const rows = uncited
    .slice(0, mostRows)
    .map(({ id, status, text }) => [id, status, shortened(plainCharacters(text))]);
  const widths = [0, 1].map(column => Math.max(...rows.map(row => row[column]!.length)));
  const table = rows.map(
    ([id, status, text]) => `  ${id!.padEnd(widths[0]!)}  ${status!.padEnd(widths[1]!)}  ${text}\n`,
  );
  const rest = uncited.length - rows.length;
  return `${found}\nNobody cites ${uncited.length} of ${counted(total, 'recommendation')}:\n${table.join('')}${rest > 0 ? `  … and ${rest} more; \`--format json\` lists them all.\n` : ''}`;
}

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const shortened = (text: string): string =>
  text.length > widest ? `${text.slice(0, widest - 1).trimEnd()}…` : text;
