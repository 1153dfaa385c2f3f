import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recordedCitationsSchema } from '../../src/report/recorded-citations.ts';
import { published, site } from '../outside/published.ts';
import { faultline } from './faultline.ts';

let folder: string;
let siteFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  siteFile = join(folder, 'recommendations.json');
  writeFileSync(siteFile, JSON.stringify(published));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, 'docs', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const links = (...more: string[]) =>
  faultline('links', join(folder, 'docs'), '--site', siteFile, '--today', '2026-02-01', ...more);

const problems = async (...more: string[]): Promise<[string, string, string][]> => {
  const { stdout } = await links('--format', 'json', ...more);
  return JSON.parse(stdout).problems.map(({ code, line, column, message, hint }: Record<string, string>) => [
    code,
    `${line}:${column}`,
    `${message} ${hint}`,
  ]);
};

test('says of each link what the site says of what it leads to', async () => {
  write(
    'a.md',
    `${[
      '[fine](rec:slow/pin), [done](rec:slow/done)',
      '[missing](rec:slow/pn)',
      `[gone](${site}recommendations/slow/first/)`,
      '[to nothing](rec:slow/into-nothing) [round](rec:slow/round)',
      '[no](rec:slow/no) [past](rec:slow/past) [late](rec:slow/late)',
      `[old](rec:slower/pin) [older](rec:slow/pin-it) [report](${site}incidents/slower/)`,
      `[report](${site}incidents/slw/)`,
    ].join('\n\n')}\n`,
  );
  expect(await problems()).toEqual([
    ['citation-missing', '3:1', 'The site has no recommendation `slow/pn`. Did you mean `slow/pin`?'],
    [
      'citation-superseded',
      '5:1',
      expect.stringMatching(/by `other\/third` \(accepted\).*Link to `other\/third`/),
    ],
    [
      'citation-superseded',
      '7:1',
      expect.stringMatching(/by `slow\/no` \(declined\).*Nothing that still holds/),
    ],
    ['citation-superseded', '7:37', expect.stringContaining('Nothing that still holds')],
    ['citation-declined', '9:1', expect.stringContaining('was declined: Too dear.')],
    ['citation-obsolete', '9:19', expect.any(String)],
    [
      'citation-overdue',
      '9:41',
      expect.stringContaining('was due on 2026-01-10 and is still open. Ada answers'),
    ],
    ['citation-renamed', '11:1', expect.stringContaining('`slower/pin` is called `slow/pin` now')],
    ['citation-renamed', '11:23', expect.stringContaining('`slow/pin-it` is called `slow/pin` now')],
    ['citation-renamed', '11:48', expect.stringContaining('The report `slower` is called `slow` now')],
    ['citation-missing', '13:1', 'The site has no report `slw`. Did you mean `slow`?'],
  ]);
  const { code, stderr, stdout } = await links();
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('13 links to');
  expect(stderr).toMatch(/Nobody cites 2 of 12 recommendations:\n {2}other\/third +accepted {2}Do third\.\n/);
});

test('warnings do not fail; machines get annotations and SARIF', async () => {
  write('a.md', '[x](rec:slow/no)\n');
  expect(await links('--format', 'github')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^::warning file=.*a\.md,line=1,.*citation-declined/),
    stderr: '',
  });
  expect(JSON.parse((await links('--format', 'sarif')).stdout).version).toBe('2.1.0');
});

describe('--write', () => {
  test('rewrites superseded and renamed links, byte for byte elsewhere', async () => {
    const before = `\uFEFF---\r\ntitle: x\r\n---\r\n[a](<${site}recommendations/slow/first/?x#y> "slow/first")  \r\n[b](rec:slow/pin-it) \`rec:slow/first\` [rec:slow/first][r] <a href='${site}recommendations/slow/second'>x</a>\r\n<${site}incidents/slower/index.html> [n](rec:slow/into-nothing) [u](${site}recommendations/gr%C3%B6%C3%9Fe/blau/)\r\n\r\n[r]: rec:slow/first\r\n`;
    const path = write('a.md', before);
    const untouched = write('b.md', '[x](rec:slow/pin)\r\n');
    symlinkSync(path, join(folder, 'docs/linked.md'));
    const { code, stderr } = await links('--write');
    expect(code).toBe(0);
    expect(stderr).toContain('a.md:4: wrote other/third for slow/first\n');
    expect(readFileSync(path, 'utf8')).toBe(
      before
        .replace('recommendations/slow/first/?', 'recommendations/other/third/?')
        .replace('(rec:slow/pin-it)', '(rec:slow/pin)')
        .replace('recommendations/slow/second', 'recommendations/other/third')
        .replace('incidents/slower/', 'incidents/slow/')
        .replace('gr%C3%B6%C3%9Fe/blau', 'gr%C3%B6%C3%9Fe/gr%C3%BCn')
        .replace('[r]: rec:slow/first', '[r]: rec:other/third'),
    );
    expect(readFileSync(untouched, 'utf8')).toBe('[x](rec:slow/pin)\r\n');
    expect((await links('--write')).stderr).toContain('Nothing to rewrite.');
  });
});

test('--record writes what a build reads, each citation once a line', async () => {
  write(
    'guide/a.md',
    `# Images\n\n[![badge](${site}recommendations/slow/pin/badge.svg)](rec:slow/pin) [r](${site}incidents/slower/) [x](rec:slow/nothing)\n`,
  );
  const file = join(folder, 'cited.json');
  await links('--record', file, '--files-at', 'https://git.example/{file}#L{line}');
  const recorded = recordedCitationsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(recorded).toEqual({
    version: 1,
    site,
    filesAt: 'https://git.example/{file}#L{line}',
    citations: [
      {
        kind: 'recommendation',
        id: 'slow/pin',
        file: 'guide/a.md',
        title: 'Images',
        text: 'badge',
        line: 3,
        column: 1,
      },
      { kind: 'report', id: 'slow', file: 'guide/a.md', title: 'Images', text: 'r', line: 3, column: 85 },
    ],
  });
});

test('leaves out what is no documentation, and says so of what is no text', async () => {
  for (const path of ['node_modules/x/a.md', '.git/a.md', '.hidden.md', 'a.txt'])
    write(path, '[x](rec:slow/missing)\n');
  write('latin.md', new Uint8Array([0x5b, 0xe9, 0x5d]));
  write('binary.md', new Uint8Array([0, 1]));
  write('huge.md', 'x'.repeat((2 << 20) + 1));
  expect((await problems()).map(([code, , message]) => [code, message.slice(0, 80)])).toEqual([
    ['citation-file-skipped', expect.stringContaining('not text')],
    ['citation-file-skipped', expect.stringContaining('larger than 2 MB')],
    ['citation-file-skipped', expect.stringContaining('not UTF-8')],
  ]);
});

test('reads a published site, under any base path, and knows it under other addresses', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/base/recommendations.json') response.end(JSON.stringify(published));
    else response.writeHead(404).end();
  }).listen(0);
  const address = `http://localhost:${(server.address() as AddressInfo).port}/base/`;
  write(
    'a.md',
    `[x](${address}recommendations/slow/none/)\n\n[y](https://wiki.example/p/recommendations/a/b)\n`,
  );
  try {
    const { stdout, code } = await faultline(
      ...[
        'links',
        join(folder, 'docs'),
        '--site',
        `${address}recommendations/index.html`,
        '--format',
        'json',
      ],
    );
    expect([code, stdout]).toEqual([1, '']);
    const second = await faultline(
      ...['links', join(folder, 'docs'), '--site', address, '--format', 'json'],
      ...['--address', 'https://wiki.example/p'],
    );
    expect(JSON.parse(second.stdout).problems.map(({ line }: { line: number }) => line)).toEqual([1, 3]);
  } finally {
    server.close();
  }
});

test('a site that cannot be read, a folder that is not there and misuse', async () => {
  write('a.md', 'x\n');
  writeFileSync(siteFile, '{"version":2}');
  expect(await links()).toMatchObject({ code: 1, stderr: expect.stringContaining('it is of version 2') });
  writeFileSync(siteFile, '{"version":1,"site":"x"}');
  expect(await links()).toMatchObject({ code: 1, stderr: expect.stringContaining('[published-invalid]') });
  writeFileSync(siteFile, JSON.stringify(published));
  expect(await faultline('links', join(folder, 'none'), '--site', siteFile)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('[folder-unreadable]'),
  });
  expect(await faultline('links')).toMatchObject({ code: 2 });
  expect(await links('--format', 'xml')).toMatchObject({ code: 2 });
  expect(await links('--today', '2026-02-30')).toMatchObject({ code: 2 });
});
