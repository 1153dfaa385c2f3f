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

/** Prints a table by kind. @returns the mean nDCG of all queries that have an answer */
export function printScores(ratings: readonly Rating[]): number {
  const answerable = ratings.filter(rating => rating.kind !== 'none');
  const kinds = [...new Set(answerable.map(rating => rating.kind))];
  console.log('kind          n   nDCG@10  MRR    recall@10  hit@1');
  for (const kind of kinds)
    printRow(
      kind,
      answerable.filter(rating => rating.kind === kind),
    );
  printRow('all', answerable);
  const none = ratings.filter(rating => rating.kind === 'none');
  if (none.length > 0)
    console.log(`nothing relevant: answered so ${none.filter(r => !r.found).length} of ${none.length}`);
  return mean(answerable, 'ndcg');
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
