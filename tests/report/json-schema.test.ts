import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/report/json-schema.ts';

test.each(Object.entries(jsonSchemas()))(
  'public/schema/%s.schema.json is what `faultline schema` writes',
  (name, schema) => {
    expect(JSON.parse(readFileSync(`public/schema/${name}.schema.json`, 'utf8'))).toEqual(schema);
  },
);
