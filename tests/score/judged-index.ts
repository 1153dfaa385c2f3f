import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from '../../src/import/import-files.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { searchDocuments } from '../../src/search/library-documents.ts';
import type { JudgedQuery } from './ndcg.ts';

/** The queries of a folder of judged reports; undefined, with a word about it, where there are none. */
export function readQueries(folder: string): JudgedQuery[] | undefined {
  const file = join(folder, 'queries.jsonl');
  if (existsSync(file))
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as JudgedQuery);
  console.log(`Nothing to score: ${file} does not exist.`);
  return undefined;
}

/** What a site publishes of a folder of reports written elsewhere: imported, read as a library, made documents of search. */
export async function importedDocuments(folder: string): Promise<SearchDocument[]> {
  const work = mkdtempSync(join(tmpdir(), 'faultline-score-'));
  try {
    const reports = join(work, 'reports');
    await importFiles({ paths: [join(folder, 'reports')], into: reports, cwd: work });
    const folders = { reports, docs: undefined, citations: [], owners: undefined };
    return searchDocuments((await openLibrary(folders, work)).library);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
