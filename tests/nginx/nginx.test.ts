import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { compressFolder } from '../../src/site/host/compress-folder.ts';
import { nginxConfiguration } from '../../src/site/host/nginx.ts';
import { site } from '../built/site-files.ts';

// Debian's nginx over the site that `npm test` builds, under a base path.
const modules = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const hasBrotli = existsSync(modules);
let folder: string;
let nginx: ChildProcess;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-nginx-'));
  // Its workers are of another user.
  execFileSync('chmod', ['755', folder]);
  const root = join(folder, 'site');
  cpSync(site, root, { recursive: true });
  await compressFolder(root, 2);
  port = await freePort();
  writeFileSync(
    join(folder, 'site.conf'),
    nginxConfiguration({ base: '/team/', sites: [] }, { root, port, brotli: hasBrotli }),
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${hasBrotli ? `load_module ${modules};\n` : ''}daemon off;\npid ${folder}/pid;\nerror_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${folder}/site.conf;
}
`,
  );
  nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: ['ignore', 2, 2] });
  await vi.waitFor(async () => expect((await get('')).status).toBe(200), { timeout: 30_000, interval: 100 });
}, 120_000);
afterAll(async () => {
  nginx.kill('SIGQUIT');
  await new Promise(done => nginx.once('exit', done));
  rmSync(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise(done =>
    server.listen(0, () => {
      const { port: free } = server.address() as { port: number };
      server.close(() => done(free));
    }),
  );
}

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
}

const get = (path: string, accepts = 'identity'): Promise<Reply> =>
  new Promise((done, failed) => {
    const options = { port, path: `/team/${path}`, headers: { 'Accept-Encoding': accepts } };
    httpRequest(options, response => {
      response.resume();
      done({ status: response.statusCode!, headers: response.headers });
    })
      .on('error', failed)
      .end();
  });

test('pages have the policy, and are asked for each time', async () => {
  const { status, headers } = await get('incidents/fastly-2021/');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  });
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'self'; script-src 'self' 'sha256-.*; frame-ancestors 'self'$/,
  );
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

test('pages made for frames may be framed, and what is made for others may be read', async () => {
  const embed = await get('recommendations/left-pad-2016/commit-the-lockfile/embed/');
  expect(embed.status).toBe(200);
  expect(embed.headers['content-security-policy']).not.toContain('frame-ancestors');
  expect((await get('recommendations.json')).headers['access-control-allow-origin']).toBe('*');
});

test('files under a digest are kept, and their list is not', async () => {
  const html = await (await fetch(`http://localhost:${port}/team/`)).text();
  const style = /href="\/(_astro\/[^"]+\.css)"/.exec(html)![1]!;
  expect((await get(style)).headers['cache-control']).toBe('max-age=31536000, immutable');
  expect((await get('search/manifest.json')).headers['cache-control']).toBe('no-cache');
});

test.each(hasBrotli ? ['gzip', 'br'] : ['gzip'])('what is compressed is served as %s', async encoding => {
  const { headers } = await get('incidents/', encoding);
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers.vary).toBe('Accept-Encoding');
  expect((await get('incidents/')).headers['content-encoding']).toBeUndefined();
});

test('types are told, a folder leads to its slash, and what is not there is said by the site', async () => {
  expect((await get('incidents/fastly-2021.md')).headers['content-type']).toBe(
    'text/markdown; charset=utf-8',
  );
  expect((await get('recommendations.ics')).headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(await get('incidents')).toMatchObject({ status: 301, headers: { location: '/team/incidents/' } });
  const missing = await fetch(`http://localhost:${port}/team/no-such-page/`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('There is no page at this address');
});
