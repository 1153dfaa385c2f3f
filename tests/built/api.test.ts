import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { site } from './site-files.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const read = (path: string): string => readFileSync(join(site, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));
const check = (path: string, schema: object): unknown => {
  const validate = ajv.compile(schema);
  validate(json(path));
  return validate.errors ?? [];
};

test.each(['reports', 'recommendations'])('api/%s.json is by its schema, and tells all', name => {
  expect(check(`api/${name}.json`, json(`schema/${name}.schema.json`))).toEqual([]);
  expect(json(`api/${name}.json`)[name].length).toBeGreaterThan(0);
});

test('a schema refuses what is missing or of another version', () => {
  const validate = ajv.compile(json('schema/reports.schema.json'));
  const { reports } = json('api/reports.json');
  expect(validate({ version: 2, site: 'https://example.org/', reports })).toBe(false);
  expect(validate({ version: 1, site: 'https://example.org/', reports: [{ id: 'x' }] })).toBe(false);
});

test('what it lists is there', () => {
  for (const { url, markdown, recommendations } of json('api/reports.json').reports) {
    expect(existsSync(join(site, url, 'index.html')), url).toBe(true);
    expect(read(markdown)).toMatch(/^---\n/);
    for (const id of recommendations)
      expect(existsSync(join(site, 'recommendations', id, 'index.html')), id).toBe(true);
  }
});

test('instants and times are those of the report', () => {
  const { reports } = json('api/reports.json');
  expect(reports.find(({ id }: { id: string }) => id === 'fastly-2021')).toMatchObject({
    started: expect.stringMatching(/^2021-06-08T09:47/),
    ttd: 1,
    ttm: 168,
    ttr: 177,
  });
});

test('llms.txt leads to text and data that exist', () => {
  const text = read('llms.txt');
  expect(text).toMatch(/^# Faultline\n\n> /);
  const addresses = [...text.matchAll(/^- \[.+\]\((\/[^)]+)\)/gm)].map(([, path]) => path!);
  expect(addresses.length).toBeGreaterThan(10);
  for (const path of addresses) expect(existsSync(join(site, path)), path).toBe(true);
});

test('the JSON feed is a JSON Feed', () => {
  const item = {
    type: 'object',
    required: ['id', 'url', 'title', 'date_published'],
    anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }, { required: ['summary'] }],
    properties: {
      id: { type: 'string', minLength: 1 },
      url: { type: 'string', format: 'uri-reference' },
      date_published: { type: 'string', format: 'date-time' },
      tags: { type: 'array', items: { type: 'string' } },
      authors: { type: 'array', items: { type: 'object', required: ['name'] } },
    },
  };
  const feed = {
    type: 'object',
    required: ['version', 'title', 'items', 'home_page_url', 'feed_url'],
    properties: {
      version: { pattern: '^https://jsonfeed\\.org/version/1(\\.1)?$' },
      home_page_url: { type: 'string', format: 'uri-reference' },
      items: { type: 'array', minItems: 1, items: item },
    },
  };
  expect(check('feed.json', feed)).toEqual([]);
});

test('a page tells previews its title and sentence, and no address that nobody said', () => {
  const html = read('incidents/fastly-2021/index.html');
  const property = (name: string): string | undefined =>
    new RegExp(`<meta property="og:${name}" content="([^"]*)">`).exec(html)?.[1];
  expect(property('title')).toMatch(/^One customer/);
  expect(property('description')).toMatch(/^A software bug/);
  expect(property('url')).toBeUndefined();
  expect(html).toContain('<link rel="canonical" href="/incidents/fastly-2021/">');
});
