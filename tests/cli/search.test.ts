import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HitRecord } from '../../src/cli/search-hit.ts';
import { faultline, faultlineReading } from './faultline.ts';
import { buildSmallSite } from './search-site.ts';

let folder: string;
let site: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  site = await buildSmallSite(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const search = (...words: string[]) => faultline('search', '--site', site, ...words);
const hitsOf = async (...words: string[]): Promise<HitRecord[]> =>
  JSON.parse((await search('--json', ...words)).stdout);

describe('for people', () => {
  test('a hit says what it is, where it stands and why', async () => {
    const { code, stdout, stderr } = await search('no', 'space', 'left', 'on', 'device');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^1\. Build disk filled up by image layers\n {3}report · SEV2 · resolved · 2025-11-02 · ci/,
    );
    expect(stdout).toContain('no space left on device');
    expect(stdout).toMatch(/^ {3}why: .+$/m);
    expect(stdout).toMatch(/^ {3}incidents\/disk-full\/.*$/m);
    expect(stdout).not.toContain('\u001B');
  });

  test('recommendations and docs are marked as such', async () => {
    const { stdout } = await search('layers');
    expect(stdout).toContain('recommendation · proposed');
    expect(stdout).toContain('doc · builds');
  });

  test('nothing relevant is said, and the exit code is 1', async () => {
    const outcome = await search('zeppelin');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(/^Nothing relevant/);
    expect(await search('--json', 'zeppelin')).toMatchObject({ code: 1, stdout: '[]\n' });
  });
});

describe('for machines', () => {
  test('the source is the one a report was imported from, or its file', async () => {
    const [disk] = await hitsOf('disk', 'full');
    expect(disk).toMatchObject({ rank: 1, id: 'disk-full', kind: 'report', source: 'wiki/old/disk.md' });
    expect(disk!.why.length).toBeGreaterThan(0);
    const recommendations = await hitsOf('prune', '--filter', 'kind=recommendation');
    expect(recommendations.map(({ source }) => source)).toEqual(['wiki/old/disk.md']);
    const [storm] = await hitsOf('connection', 'storm');
    expect(storm!.source).toMatch(/connection-storm\.md$/);
  });

  test('filters narrow, whatever their case, and may stand without words', async () => {
    expect((await hitsOf('--filter', 'severity=sev1')).map(({ id }) => id)).toEqual(['connection-storm']);
    const both = await hitsOf('--filter', 'service=ci', '--filter', 'service=api', '--filter', 'kind=report');
    expect(both.map(({ id }) => id)).toEqual(['connection-storm', 'disk-full']);
    expect((await search('layers', '--filter', 'severity=SEV5')).code).toBe(1);
  });

  test('--limit and --sort', async () => {
    const newest = await hitsOf('layers', 'connections', '--sort', 'date', '--filter', 'kind=report');
    expect(newest.map(({ id }) => id)).toEqual(['connection-storm', 'disk-full']);
    expect(await hitsOf('layers', '--limit', '1')).toHaveLength(1);
  });

  test('a pasted error comes on standard input, a flag after --', async () => {
    const pasted = 'ERROR: write /var/lib/docker/tmp: no space left on device\n  at Runner.run (run.ts:3)\n';
    const { stdout } = await faultlineReading(pasted, 'search', '--site', site, '--json', '-');
    expect(JSON.parse(stdout)[0]).toMatchObject({
      id: 'disk-full',
      field: 'error',
      errorLines: [{ exact: true }],
    });
    const shown = await faultlineReading(pasted, 'search', '--site', site, '-');
    expect(shown.stdout).toMatch(/^ {3}= ERROR: write .*no space left on device$/m);
    expect((await search('--json', '--', '--help')).code).toBe(1);
  });
});

describe('a batch', () => {
  test('is answered line by line in order; lines that are no query are named', async () => {
    const batch = join(folder, 'queries.jsonl');
    const lines = ['{"id":"b","query":"layers"}', '', '{"id":"a"}', 'layers', '{"id":7,"query":"zeppelin"}'];
    writeFileSync(batch, lines.join('\n'));
    const { code, stdout, stderr } = await search('--batch', batch);
    expect(code).toBe(1);
    const answers = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(['b', 7]);
    const sources = answers[0].results.map(({ source }: HitRecord) => source);
    expect(sources.filter((source: string) => source === 'wiki/old/disk.md')).toHaveLength(2);
    expect(answers[1].results).toEqual([]);
    expect(stderr).toContain('queries.jsonl\n  3:1 error');
    expect(stderr).toContain('  4:1 error');
    expect(stderr).toContain('2 errors');
  });

  test('may come on standard input', async () => {
    const { code, stdout } = await faultlineReading(
      '{"id":"a","query":"layers"}\n',
      'search',
      '--site',
      site,
      '--batch',
      '-',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).results.length).toBeGreaterThan(0);
  });
});

describe('misuse', () => {
  test.each([
    [['--no-cache'], 'To look for it: `faultline search -- --no-cache`.'],
    [[], 'Expected what to look for'],
    [['x', '--filter', 'service'], '`--filter` expects `name=value`'],
    [['x', '--filter', 'servce=api'], 'Did you mean `service`?'],
    [['x', '--limit', '0'], '`--limit` expects a number from 1 to 1000'],
    [['x', '--sort', 'new'], '`--sort` expects one of'],
    [['x', '--batch', 'y'], 'leave the words out'],
    [['--batch', '/nonexistent/queries.jsonl'], 'cannot be read'],
  ])('%j', async (words, message) => {
    expect(await search(...words)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(message),
    });
  });

  test('a folder without a site', async () => {
    const outcome = await faultline('search', 'x', '--site', folder);
    expect(outcome).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('[index-missing]'),
    });
    expect(outcome.stderr).toContain('faultline build');
  });
});
