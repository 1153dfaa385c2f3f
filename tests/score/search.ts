import { searchIndexFiles } from '../../src/search/build.ts';
import { openSearchIndex } from '../../src/search/search.ts';
import { countingFiles } from './counting-files.ts';
import { crossValidate } from './cross-validate.ts';
import { importedDocuments, readQueries } from './judged-index.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { printScores, type Rating, rate } from './ndcg.ts';

// Judged queries over a folder of reports: how far up does search put what a reader would want? Exits with 1
// below any of the bars: the least nDCG@10 by kind, and how often search says that nothing is relevant. `--cross-validate` says
// instead what the ranking's weights are worth on queries that they were not chosen on, `--leave-one-out` how often search
// admits that the reports which answer a query are not there.
const bars = { all: 0.88, symptom: 0.72, lesson: 0.92, typo: 0.97, error: 0.98, identifier: 0.98 };
const silenceBars = { none: 0.8, others: 0.02 };
/** Hits that are asked for; the first hit of a report counts, be it the report or one of its recommendations. */
const limit = 30;

const words = process.argv.slice(2);
const folder =
  words.find(word => !word.startsWith('--')) ?? new URL('../../../shared/corpus', import.meta.url).pathname;
const queries = readQueries(folder);
if (!queries) process.exit(0);

const files = new Map(searchIndexFiles(await importedDocuments(folder)));
if (words.includes('--cross-validate')) await crossValidate(countingFiles(files).fetchFile, queries);
else if (words.includes('--leave-one-out')) await leaveOneOut(countingFiles(files).fetchFile, queries);
else process.exitCode = (await score()) ? 0 : 1;

/** @returns whether every bar is reached */
async function score(): Promise<boolean> {
  const fetched: number[] = [];
  const rated: Rating[] = [];
  for (const query of queries!) {
    const { fetchFile, bytes } = countingFiles(files);
    const index = await openSearchIndex(fetchFile);
    const { hits } = await index.search({ text: query.query, limit });
    fetched.push(bytes());
    rated.push(
      rate(
        query,
        hits.map(hit => hit.source ?? ''),
      ),
    );
  }
  const { ndcg, silence } = printScores(rated);
  printBytes(fetched);
  const missed = [
    ...Object.entries(bars)
      .filter(([kind, bar]) => (ndcg.get(kind) ?? 1) < bar)
      .map(([kind, bar]) => `nDCG@10 of ${kind} is below ${bar}`),
    ...(silence.none < silenceBars.none ? [`fewer than ${silenceBars.none} of those without an answer`] : []),
    ...(silence.others > silenceBars.others
      ? [`more than ${silenceBars.others} of the others silenced`]
      : []),
  ];
  if (missed.length > 0) console.log(`Below the bars: ${missed.join('; ')}.`);
  return missed.length === 0;
}

function printBytes(fetched: number[]): void {
  fetched.sort((a, b) => a - b);
  const kilobytes = (share: number): string =>
    `${Math.round(fetched[Math.floor((fetched.length - 1) * share)]! / 1000)} KB`;
  console.log(
    `first query fetches (brotli): median ${kilobytes(0.5)}, p90 ${kilobytes(0.9)}, most ${kilobytes(1)}`,
  );
}
