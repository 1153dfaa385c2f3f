import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemas } from '../report/json-schema.ts';
import { parseWords } from './usage.ts';

/** Writes the JSON Schemas of front matter. */
export async function run(words: string[]): Promise<number> {
  const { values } = parseWords(words, { out: { type: 'string' } });
  const out = values.out ?? 'public/schema';
  await mkdir(out, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await writeFile(join(out, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
  return 0;
}
