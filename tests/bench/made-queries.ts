import type { SearchDocument } from '../../src/search/document.ts';
import { randomFrom } from './random.ts';

/** A query of a kind. */
export interface MadeQuery {
  kind: 'words' | 'paste';
  text: string;
}

const words = 8;
const lines = 30;

/**
 * Queries as the reports of a library give them: eight words of one report, and a paste of thirty lines. Equal libraries
 * give equal queries.
 * @param count how many of each kind
 */
export function makeQueries(documents: readonly SearchDocument[], count: number): MadeQuery[] {
  const reports = documents.filter(({ kind }) => kind === 'report');
  const random = randomFrom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const queries: MadeQuery[] = [];
  for (let i = 0; i < count; i++) {
    const own = wordsOf(pick(reports));
    queries.push({ kind: 'words', text: Array.from({ length: words }, () => pick(own)).join(' ') });
    const logged = linesOf(pick(reports), pick(reports));
    const from = Math.floor(random() * Math.max(1, logged.length - lines));
    const log = logged
      .slice(from, from + lines)
      .map((line, n) => `2026-01-04T10:00:${10 + n}Z ERROR ${line}`);
    queries.push({ kind: 'paste', text: log.join('\n') });
  }
  return queries;
}

const wordsOf = ({ title, sections }: SearchDocument): string[] =>
  [title, ...sections.map(({ prose }) => prose)].join(' ').match(/\p{L}{3,}/gu) ?? ['nothing'];

function linesOf(...reports: SearchDocument[]): string[] {
  const texts = reports.flatMap(({ sections }) => sections.flatMap(({ code, prose }) => [code, prose]));
  return texts.join('\n').match(/[^\n.]{8,160}/g) ?? ['nothing'];
}
