import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSiteText } from '../../src/library/read-published.ts';
import { site } from './site-files.ts';

async function connected(of: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const args = [resolve('src/cli/main.ts'), 'mcp', '--site', of];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
  return client;
}

interface Answer {
  isError?: boolean;
  content: { text: string }[];
  structuredContent?: Record<string, Record<string, unknown>[]>;
}

const call = async (client: Client, name: string, words: Record<string, unknown>): Promise<Answer> =>
  (await client.callTool({ name, arguments: words })) as unknown as Answer;

let server: Server;
let published: string;
beforeAll(async () => {
  const files = sirv(site, { dev: true });
  server = createServer((request, response) => {
    request.url = request.url!.replace(/^\/team\//, '/');
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  published = `http://127.0.0.1:${(server.address() as AddressInfo).port}/team/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe.each([
  ['a built folder', () => site, ''],
  ['a published site', () => published, 'http'],
])('over %s', (_, of, address) => {
  let client: Client;
  beforeAll(async () => {
    client = await connected(of());
  });
  afterAll(() => client.close());

  test('the tools say what they do and only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'similar_incidents',
      'read_report',
      'open_recommendations',
    ]);
    for (const { description, annotations } of tools) {
      expect(description!.length).toBeGreaterThan(40);
      expect(annotations?.readOnlyHint).toBe(true);
    }
  });

  test('search finds, and filters however they are spelled', async () => {
    const words = { query: 'database deleted', filters: { kind: ['Report'] }, limit: 3 };
    const { structuredContent, content } = await call(client, 'search', words);
    const hits = structuredContent!.hits!;
    expect(hits[0]).toMatchObject({ id: 'gitlab-2017-database-deletion', kind: 'report', rank: 1 });
    expect(String(hits[0]!.url).startsWith(address)).toBe(true);
    expect(hits.every(({ kind }) => kind === 'report')).toBe(true);
    expect(JSON.parse(content[0]!.text)).toEqual(structuredContent);
  });

  test('a pasted error finds the incidents that show it, with what is still open', async () => {
    const error = 'npm ERR! 404 Not Found - GET https://registry.npmjs.org/left-pad\n';
    const { structuredContent } = await call(client, 'similar_incidents', { error });
    expect(structuredContent!.incidents![0]).toMatchObject({ id: 'left-pad-2016', open: expect.any(Array) });
  });

  test('a report is read whole', async () => {
    const { structuredContent } = await call(client, 'read_report', { id: 'fastly-2021' });
    expect(structuredContent!.markdown).toMatch(/^---\ntitle: One customer/);
  });

  test('what is not there is told', async () => {
    const { isError, content } = await call(client, 'read_report', { id: '../secret' });
    expect(isError).toBe(true);
    expect(content[0]!.text).toBe('There is no report `../secret`. Search for it.');
  });

  test('open recommendations are those of the services and paths', async () => {
    const all = await call(client, 'open_recommendations', { limit: 50 });
    expect(all.structuredContent!.total).toBeGreaterThan(0);
    const ofService = await call(client, 'open_recommendations', { services: ['Backbone'] });
    const found = ofService.structuredContent!.recommendations!;
    expect(found.length).toBeGreaterThan(0);
    for (const { services, why } of found) {
      expect(services).toContain('backbone');
      expect(why).toContain('service backbone');
    }
    const ofPath = await call(client, 'open_recommendations', { paths: ['docker/Dockerfile'] });
    expect(ofPath.structuredContent!.total).toBeLessThan(Number(all.structuredContent!.total));
  });
});

test('without a site, every tool says so by a code', async () => {
  const client = await connected(join(tmpdir(), 'no-such-site'));
  const { isError, content } = await call(client, 'search', { query: 'x' });
  expect(isError).toBe(true);
  expect(content[0]!.text).toContain('[index-missing]');
  await client.close();
});

test('no path that a site names leads out of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  writeFileSync(join(folder, 'a.md'), 'text');
  expect(await readSiteText('a.md', folder)).toBe('text');
  for (const path of ['../a.md', 'x/../../a.md', '.ssh/id', 'a\\b', '/etc/passwd', 'incidents//x'])
    await expect(readSiteText(path, folder)).rejects.toThrow('no path of a site');
  rmSync(folder, { recursive: true });
});
