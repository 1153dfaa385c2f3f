import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { openSiteIndex } from '../search/open-site-index.ts';
import type { SearchAnswer, SearchIndex, SearchRequest } from '../search/search.ts';
import { siteFiles } from '../search/node/site-files.ts';
import type { SitePlace } from '../search/node/site-place.ts';
import { plainCharacters } from '../report/reporters/source-excerpt.ts';
import { printProblems } from './print-problems.ts';
import { paintFor } from './paint.ts';
import { answerBatch } from './search-batch.ts';
import { limitOf } from './search-limit.ts';
import { asSpelled, filtersOf } from './search-filters.ts';
import { hitRecord, json } from './search-hit.ts';
import { hitsText } from './search-text.ts';
import { patience, readingIndex, siteOf, siteOption } from './site-index.ts';
import { Misuse, oneOf, parseWords } from './usage.ts';

const options = {
  ...siteOption,
  json: { type: 'boolean', default: false },
  limit: { type: 'string' },
  filter: { type: 'string', multiple: true, default: [] as string[] },
  sort: { type: 'string', default: 'relevance' },
  batch: { type: 'string' },
} as const;

/** Hits of one query; of each query of a batch, whose reader may count several hits of one report as one. */
const usualLimit = 10;
const batchLimit = 30;

type Request = Omit<SearchRequest, 'text'>;

/** Finds what a site says. @returns 0 where something was found, 1 where nothing was, 2 where it could not look */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseQuery(words);
  const { batch } = values;
  if (batch === undefined && positionals.length === 0 && values.filter.length === 0)
    throw new Misuse('Expected what to look for: `faultline search no space left on device`.');
  if (batch !== undefined && positionals.length > 0)
    throw new Misuse('`--batch` reads its queries from a file; leave the words out.');
  const filters = filtersOf(values.filter);
  const request: Request = {
    sort: oneOf('--sort', values.sort, ['relevance', 'date'] as const),
    limit: limitOf(values.limit, batch === undefined ? usualLimit : batchLimit),
  };
  const place = siteOf(values);
  const lines = batch === undefined ? await queryOf(positionals) : await linesOf(batch);
  return readingIndex(place, async () => {
    const index = await openSiteIndex(place.fetchFile, url => siteFiles(new URL(url)), patience);
    const filtered = { ...request, filters: await asSpelled(filters, index) };
    if (batch === undefined) return answer({ ...filtered, text: lines }, index, place, values.json);
    const write = (line: string): unknown => process.stdout.write(`${line}\n`);
    const problems = await answerBatch(lines, index, { place, request: filtered, write });
    if (problems.length > 0) printProblems(problems.map(problem => ({ ...problem, file: batch })));
    return problems.length > 0 ? 1 : 0;
  });
}

function parseQuery(words: string[]) {
  try {
    return parseWords(words, options);
  } catch (error) {
    if (!(error instanceof Misuse) || !error.written) throw error;
    // What engineers look for is often a flag.
    const message = `${error.message} To look for it: \`faultline search -- ${error.written}\`.`;
    throw new Misuse(message, error.known, error.written);
  }
}

async function answer(
  request: SearchRequest,
  index: SearchIndex,
  place: SitePlace,
  asJson: boolean,
): Promise<number> {
  const answer = await index.search(request);
  for (const { site, reason } of answer.unavailable ?? [])
    process.stderr.write(`Without ${plainCharacters(site)}: ${reason}.\n`);
  if (asJson) process.stdout.write(`${json(answer.hits.map((hit, i) => hitRecord(hit, i + 1, place)))}\n`);
  else if (answer.hits.length > 0) process.stdout.write(textFor(answer, place));
  else process.stderr.write(nothingText(answer, request));
  return answer.hits.length > 0 ? 0 : 1;
}

function textFor(answer: SearchAnswer, place: SitePlace): string {
  const { isTTY, columns } = process.stdout;
  const width = isTTY ? Math.min(columns, 110) : Number.POSITIVE_INFINITY;
  return hitsText(answer, { place, paint: paintFor(process.stdout), width });
}

function nothingText({ nearest = [] }: SearchAnswer, { filters = {} }: SearchRequest): string {
  const chosen = Object.entries(filters).flatMap(([name, values]) => values.map(value => `${name}=${value}`));
  const within = chosen.length > 0 ? ` with ${chosen.join(', ')}` : '';
  const near = nearest.map(({ facet, value, count }) => `  --filter ${facet}=${value} (${count})\n`);
  const hint = near.length > 0 ? `Nearest to look through:\n${plainLines(near)}` : '';
  return `Nothing relevant${within}.\n${hint}`;
}

const plainLines = (lines: readonly string[]): string =>
  lines.map(line => `${plainCharacters(line.trimEnd())}\n`).join('');

/** Words as they stand, or what comes on standard input: a pasted error. */
async function queryOf(words: string[]): Promise<string> {
  if (!words.includes('-')) return words.join(' ');
  if (words.length > 1) throw new Misuse('`-` reads the query from standard input; leave the words out.');
  if (process.stdin.isTTY) process.stderr.write('Paste the error, then press Ctrl-D on a line of its own.\n');
  const text = await textOf(process.stdin);
  if (text.trim() === '') throw new Misuse('Standard input is empty: there is nothing to look for.');
  return text;
}

async function linesOf(batch: string): Promise<string> {
  if (batch === '-') return textOf(process.stdin);
  try {
    return await readFile(batch, 'utf8');
  } catch (error) {
    throw new Misuse(`The batch ${batch} cannot be read: ${(error as Error).message}.`);
  }
}
