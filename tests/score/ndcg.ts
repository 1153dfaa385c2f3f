/** A query with the reports that answer it: 2 exactly, 1 helpfully. */
export interface JudgedQuery {
  id: string;
  kind: string;
  query: string;
  relevant: Record<string, number>;
}

export interface Rating {
  kind: string;
  found: boolean;
  ndcg: number;
  reciprocalRank: number;
  recall: number;
  first: number;
}

const depth = 10;

/** Rates one ranking. nDCG with gain 2^grade − 1: Burges et al. 2005, after Järvelin & Kekäläinen 2002. */
export function rate(query: JudgedQuery, sources: string[]): Rating {
  const grades = [...new Set(sources)].slice(0, depth).map(source => query.relevant[source] ?? 0);
  const ideal = Object.values(query.relevant)
    .sort((a, b) => b - a)
    .slice(0, depth);
  const hit = grades.findIndex(grade => grade > 0);
  return {
    kind: query.kind,
    found: sources.length > 0,
    ndcg: gain(grades) / (gain(ideal) || 1),
    reciprocalRank: hit < 0 ? 0 : 1 / (hit + 1),
    recall: grades.filter(grade => grade > 0).length / Math.max(1, ideal.length),
    first: hit === 0 ? 1 : 0,
  };
}

/** Mean nDCG by kind and of all; the share of queries answered with nothing, of those without an answer and of others. */
export interface Scores {
  ndcg: Map<string, number>;
  silence: { none: number; others: number };
}

/** Prints a table by kind. */
export function printScores(ratings: readonly Rating[]): Scores {
  const answerable = ratings.filter(rating => rating.kind !== 'none');
  const kinds = [...new Set(answerable.map(rating => rating.kind))];
  const rows = new Map(kinds.map(kind => [kind, answerable.filter(rating => rating.kind === kind)]));
  rows.set('all', answerable);
  console.log('kind          n   nDCG@10  MRR    recall@10  hit@1');
  for (const [name, rated] of rows) printRow(name, rated);
  const none = ratings.filter(rating => rating.kind === 'none');
  const [silent, silenced] = [none, answerable].map(rated => rated.filter(({ found }) => !found).length);
  console.log(
    `nothing relevant: said of ${silent} of ${none.length} without an answer, of ${silenced} of the ${answerable.length} others`,
  );
  return {
    ndcg: new Map(Array.from(rows, ([name, rated]) => [name, mean(rated, 'ndcg')])),
    silence: {
      none: none.length > 0 ? silent! / none.length : 1,
      others: silenced! / Math.max(1, answerable.length),
    },
  };
}

function printRow(name: string, rows: readonly Rating[]): void {
  const cell = (key: NumberKey, width: number): string => mean(rows, key).toFixed(3).padEnd(width);
  const figures = `${cell('ndcg', 9)}${cell('reciprocalRank', 7)}${cell('recall', 11)}${cell('first', 0)}`;
  console.log(`${name.padEnd(12)}${String(rows.length).padStart(3)}   ${figures}`);
}

type NumberKey = 'ndcg' | 'reciprocalRank' | 'recall' | 'first';

const mean = (rows: readonly Rating[], key: NumberKey): number =>
  rows.reduce((sum, row) => sum + row[key], 0) / rows.length;

const gain = (grades: number[]): number =>
  grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
