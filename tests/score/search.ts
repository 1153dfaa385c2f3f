import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { compile } from '../../src/compile.ts';
import { splitFrontMatter } from '../../src/report/front-matter.ts';
import { buildSearchIndex } from '../../src/search/build.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { openSearchIndex } from '../../src/search/search.ts';
import { countingFiles } from './counting-files.ts';
import { type JudgedQuery, printScores, rate } from './ndcg.ts';

// Judged queries over a folder of reports: how far up does search put what a reader would want?
const folder = process.argv[2] ?? new URL('../../../shared/corpus', import.meta.url).pathname;
const queriesFile = join(folder, 'queries.jsonl');
if (!existsSync(queriesFile)) {
  console.log(`Nothing to score: ${queriesFile} does not exist.`);
  process.exit(0);
}

const files = buildSearchIndex(await readReports(join(folder, 'reports')));
const queries = readFileSync(queriesFile, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as JudgedQuery);
const fetched: number[] = [];
const rated = [];
for (const query of queries) {
  const { fetchFile, bytes } = countingFiles(files);
  const index = await openSearchIndex(fetchFile);
  const { hits } = await index.search({ text: query.query });
  fetched.push(bytes());
  rated.push(
    rate(
      query,
      hits.map(hit => hit.source ?? ''),
    ),
  );
}
const overall = printScores(rated);
fetched.sort((a, b) => a - b);
const kilobytes = (share: number): string =>
  `${Math.round(fetched[Math.floor((fetched.length - 1) * share)]! / 1000)} KB`;
console.log(
  `first query fetches (brotli): median ${kilobytes(0.5)}, p90 ${kilobytes(0.9)}, most ${kilobytes(1)}`,
);
const bar = 0.75;
if (overall < bar) console.log(`Below the bar of ${bar}.`);
process.exit(overall < bar ? 1 : 0);

/** Every file is a report here, whatever it ends in; what its front matter says beyond a title is another's form. */
async function readReports(reports: string): Promise<SearchDocument[]> {
  const sources = readdirSync(reports, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(reports.length + 1))
    .sort();
  return Promise.all(
    sources.map(async source => {
      const text = readFileSync(join(reports, source), 'utf8');
      const compiled = await compile(text, {
        format: source.endsWith('.mdx') ? 'mdx' : 'md',
        kind: 'report',
      });
      return {
        id: basename(source).split('.')[0]!,
        kind: 'report' as const,
        url: source,
        source,
        title: compiled.title || frontMatterTitle(text),
        services: [],
        tags: [],
        fields: { recommendations: compiled.recommendations.map(recommendation => recommendation.text) },
        sections: compiled.sections,
      };
    }),
  );
}

function frontMatterTitle(text: string): string {
  const { yaml } = splitFrontMatter(text);
  const data = yaml === undefined ? undefined : (parse(yaml) as { title?: unknown } | null);
  return typeof data?.title === 'string' ? data.title : '';
}
