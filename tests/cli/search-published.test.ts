import type { Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/search/build.ts';
import { library, report } from '../search/library.ts';
import { faultline } from './faultline.ts';
import { listen } from './search-site.ts';

let servers: Server[] = [];
afterEach(() => {
  for (const server of servers) server.close().closeAllConnections();
  servers = [];
});

type Files = ReadonlyMap<string, Uint8Array | string>;

/** Serves an index under `/team/search/`; `answer` may change what a path gets. */
async function publish(
  files: Files,
  change: (path: string, content: Uint8Array) => Uint8Array = (_, c) => c,
) {
  const asked: string[] = [];
  const { origin, server } = await listen((request, response) => {
    asked.push(request.url!);
    const path = request.url!.replace(/^\/team\/search\//, '');
    const content = files.get(path);
    if (content === undefined) return void response.writeHead(404).end();
    response.end(change(path, typeof content === 'string' ? Buffer.from(content) : content));
  });
  servers.push(server);
  return { site: `${origin}/team`, origin, asked };
}

const search = (site: string, ...words: string[]) => faultline('search', '--site', site, ...words);

test('a published site is searched under its base path, and its addresses are absolute', async () => {
  const { site, asked } = await publish(buildSearchIndex(library));
  const { code, stdout } = await search(`${site}/index.html?x=1#y`, 'nightly', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)[0]).toMatchObject({
    id: 'disk-full',
    url: `${site}/incidents/disk-full/#what-happened`,
  });
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.every(path => path.startsWith('/team/search/'))).toBe(true);
});

test('redirects are followed on the same origin only', async () => {
  const { origin, site } = await publish(buildSearchIndex(library));
  const away = await listen((request, response) => {
    const here = request.url!.startsWith('/here');
    response.writeHead(302, { Location: here ? request.url!.replace('/here', '/there') : site }).end();
  });
  servers.push(away.server);
  const left = await search(`${away.origin}/here/`, 'layers');
  expect(left).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`redirects to another origin, ${origin}`),
  });
  const files = buildSearchIndex(library);
  const moved = await listen((request, response) => {
    const [, root, path] = /^\/(\w+)\/search\/(.*)$/.exec(request.url!)!;
    if (root === 'old') return void response.writeHead(301, { Location: `/new/search/${path}` }).end();
    response.end(files.get(path!));
  });
  servers.push(moved.server);
  expect((await search(`${moved.origin}/old/`, 'layers')).code).toBe(0);
});

test('an index of another version, a missing one and one cut short are told apart', async () => {
  const files = buildSearchIndex(library);
  const old = await publish(new Map([['manifest.json', '{"version":99}']]));
  expect((await search(old.site, 'x')).stderr).toContain('version 99');
  const none = await publish(new Map());
  expect((await search(none.site, 'x')).stderr).toContain('[index-missing]');
  const page = await publish(new Map([['manifest.json', '<!doctype html>']]));
  expect((await search(page.site, 'x')).stderr).toContain('[index-broken]');
  const cut = await publish(files, (path, content) =>
    path.includes('/terms/') ? content.subarray(0, content.length / 2) : content,
  );
  const outcome = await search(cut.site, 'layers');
  expect(outcome).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('[index-broken]') });
  const partial = await publish(new Map([['manifest.json', files.get('manifest.json')!]]));
  expect((await search(partial.site, 'layers')).stderr).toContain('it does not exist');
});

test('a host that does not answer is named with the reason', async () => {
  const { origin, server } = await listen(() => {});
  await new Promise(done => server.close(done));
  const outcome = await search(origin, 'x');
  expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('the connection was refused') });
  expect((await search('http://nowhere.invalid/', 'x')).stderr).toContain('[site-unreachable]');
  expect((await search('example.org/postmortems', 'x')).stderr).toContain('begins with https://');
});

test('an index cannot lead out of its folder', async () => {
  const { site, asked } = await publish(
    new Map([
      [
        'manifest.json',
        JSON.stringify({
          ...JSON.parse(String(buildSearchIndex(library).get('manifest.json'))),
          generations: ['../../secrets'],
        }),
      ],
    ]),
  );
  expect(await search(site, 'layers')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('[index-broken]'),
  });
  expect(asked).toEqual(['/team/search/manifest.json']);
});

test('a title cannot steer the terminal', async () => {
  const title = 'Disk\u001B[2J\u001B]0;owned\u0007 full\u009B31m \u202Eevil';
  const documents = [report('disk', { title, prose: 'layers \u001B[31m filled it' })];
  const { site } = await publish(buildSearchIndex(documents));
  const forPeople = await search(site, 'layers');
  expect(forPeople.code).toBe(0);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(forPeople.stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  const forMachines = await search(site, 'layers', '--json');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(forMachines.stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  expect(JSON.parse(forMachines.stdout)[0].title).toBe(title);
});
