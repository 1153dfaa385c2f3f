import { resolve } from 'node:path';
import { readDraft } from '../library/read-draft.ts';
import { folderOptions, foldersOf } from './open.ts';
import { paintFor } from './paint.ts';
import { printProblems } from './print-problems.ts';
import { json } from './search-hit.ts';
import { limitOf } from './search-limit.ts';
import { similarInLibrary } from './similar-in-library.ts';
import { similarOnSite } from './similar-on-site.ts';
import { type Ranked, type SimilarRecord, similarText } from './similar-record.ts';
import { readingIndex, siteOf } from './site-index.ts';
import { Misuse, parseWords } from './usage.ts';

const options = {
  ...folderOptions,
  site: { type: 'string' },
  json: { type: 'boolean', default: false },
  limit: { type: 'string' },
} as const;

const usualLimit = 5;

/** Finds past incidents like a report that is being written. @returns 0 where there are some, 1 where there are none, 2 where it could not look */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, options);
  const [file, ...folders] = positionals;
  if (file === undefined)
    throw new Misuse('Expected the report to compare: `faultline similar content/incidents/outage.md`.');
  const { site } = values;
  if (site !== undefined && folders.length > 0)
    throw new Misuse('`--site` compares with a published site; leave the folder of reports out.');
  const limit = limitOf(values.limit, usualLimit);
  const path = resolve(file);
  const draft = await readDraft(path);
  if ('unreadable' in draft) {
    printProblems([{ ...draft.unreadable, file }]);
    return 2;
  }
  const tell = (found: readonly Ranked[] | undefined): number => {
    if (!found) return 2;
    const records = found.map((record, i) => ({ rank: i + 1, ...record }));
    if (values.json) process.stdout.write(`${json(records)}\n`);
    else if (records.length > 0) process.stdout.write(textOf(records));
    else process.stderr.write('Nothing like it.\n');
    return records.length > 0 ? 0 : 1;
  };
  if (site === undefined) return tell(await similarInLibrary(draft, path, foldersOf(folders, values), limit));
  const place = siteOf({ site });
  return readingIndex(place, async () => tell(await similarOnSite(draft, place, limit)));
}

function textOf(records: readonly SimilarRecord[]): string {
  const { isTTY, columns } = process.stdout;
  return similarText(
    records,
    paintFor(process.stdout),
    isTTY ? Math.min(columns, 110) : Number.POSITIVE_INFINITY,
  );
}
