import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemas } from '../report/json-schema.ts';
import { Misuse, parseWords } from './usage.ts';

/** Writes the JSON Schemas of front matter. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, { out: { type: 'string' } });
  if (positionals.length > 0)
    throw new Misuse(`Name the folder with \`--out\`: \`faultline schema --out ${positionals[0]}\`.`);
  const out = values.out ?? 'public/schema';
  await mkdir(out, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await writeFile(join(out, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
  return 0;
}
