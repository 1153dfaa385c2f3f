import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { currentConfig } from '../library/config/current-config.ts';
import { openSearchLines } from '../search/export/opensearch-documents.ts';
import { openSearchMapping } from '../search/export/opensearch-mapping.ts';
import { isIndexName } from '../search/export/opensearch-name.ts';
import { searchDocuments } from '../search/library-documents.ts';
import { folderOptions, openFrom } from './open.ts';
import { basePath } from './site-options.ts';
import { Misuse, oneOf, parseWords } from './usage.ts';

const options = {
  ...folderOptions,
  out: { type: 'string' },
  index: { type: 'string', default: 'faultline' },
  mapping: { type: 'boolean', default: false },
  site: { type: 'string' },
  base: { type: 'string' },
} as const;

/** Writes what search finds in the form of another search service. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, options);
  const [format, ...folders] = positionals;
  if (format === undefined) throw new Misuse('Expected a format: `faultline export opensearch`.');
  oneOf('export', format, ['opensearch'] as const);
  if (!isIndexName(values.index))
    throw new Misuse(
      `\`--index\` expects lowercase letters, digits and \`-\`, such as \`incidents-2026\`, received \`${values.index}\`.`,
    );
  const mapping = `${JSON.stringify(openSearchMapping, null, 2)}\n`;
  if (values.mapping) {
    process.stdout.write(mapping);
    return 0;
  }
  const home = homeOf(values);
  const { opened, fine } = await openFrom(folders, values);
  if (!fine) {
    process.stderr.write('Nothing was exported.\n');
    return 1;
  }
  const documents = searchDocuments(opened.library);
  const lines = Readable.from(openSearchLines(documents, { index: values.index, home }));
  if (values.out === undefined) {
    return printed(lines);
  }
  const beside = `${values.out.replace(/\.(?:ndjson|jsonl|json)$/, '')}.mapping.json`;
  await mkdir(dirname(values.out), { recursive: true });
  await pipeline(lines, createWriteStream(values.out));
  await writeFile(beside, mapping);
  process.stderr.write(
    `Exported ${documents.length} documents to ${values.out}, their mapping to ${beside}.\n`,
  );
  return 0;
}

/** @returns 0, also where the reader has seen enough, as `head` has */
async function printed(lines: Readable): Promise<number> {
  try {
    await pipeline(lines, process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
  return 0;
}

/** The address that documents are below, where the command or the configuration says one. */
function homeOf(values: { site?: string | undefined; base?: string | undefined }): URL | undefined {
  const site = values.site ?? currentConfig().site;
  if (site === undefined) return undefined;
  if (!URL.canParse(site))
    throw new Misuse(`\`--site\` expects an address such as https://example.org, received \`${site}\`.`);
  return new URL(basePath(values), site);
}
