import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SimilarRecord } from '../../src/cli/similar-record.ts';
import { faultline } from './faultline.ts';
import { buildSmallSite } from './search-site.ts';

let folder: string;
let site: string;
let draft: string;

/** A draft with a status nobody knows, no date, a key that does not exist and the error of an old report. */
const unfinished = `---
status: broken
services: [ci]
severty: SEV2
---

# Runners stop: image layers again

\`\`\`text
ERROR: write /var/lib/docker/overlay2/9f3a: no space left on device
\`\`\`

Layers that nobody prunes fill each runner.
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  site = await buildSmallSite(folder);
  draft = join(folder, 'draft.md');
  writeFileSync(draft, unfinished);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reports = () => join(folder, 'reports');
const inLibrary = (...words: string[]) => faultline('similar', draft, reports(), ...words);
const onSite = (...words: string[]) => faultline('similar', draft, '--site', site, ...words);

describe.each([
  ['in the library', inLibrary],
  ['on a site', onSite],
])('a draft with mistakes, %s', (_, similar) => {
  test('people read what is like it, why, and what is still open', async () => {
    const { code, stdout, stderr } = await similar();
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^1\. Build disk filled up by image layers\n {3}SEV2 · resolved · 2025-11-02 · ci · disk-full\n {3}why: same service: ci; same error: .*no space left on device; \w+ words: .*\n {3}still open: Prune layers every night/,
    );
    expect(stdout).not.toContain('Connection storm');
    expect(stdout).not.toContain('\u001B');
  });

  test('machines read the same', async () => {
    const records: SimilarRecord[] = JSON.parse((await similar('--json')).stdout);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      rank: 1,
      id: 'disk-full',
      url: 'incidents/disk-full/',
      source: 'wiki/old/disk.md',
      date: '2025-11-02',
      why: expect.arrayContaining(['same service: ci']),
      open: [
        {
          id: 'disk-full/prune-layers-every-night',
          status: 'proposed',
          url: 'recommendations/disk-full/prune-layers-every-night/',
        },
      ],
    });
  });
});

describe.each([
  ['in the library', (file: string) => faultline('similar', file, reports(), '--json')],
  ['on a site', (file: string) => faultline('similar', file, '--site', site, '--json')],
])('%s', (_, similar) => {
  test('a report is not like itself, and what its author says is not related is left out', async () => {
    expect(await similar(join(reports(), 'disk-full.md'))).toMatchObject({ code: 1, stdout: '[]\n' });
    const apart = join(folder, 'apart.md');
    writeFileSync(apart, unfinished.replace('services:', 'not_related: [disk-full]\nservices:'));
    expect(await similar(apart)).toMatchObject({ code: 1, stdout: '[]\n' });
  });

  test('nothing like it: the exit code is 1', async () => {
    const lonely = join(folder, 'lonely.md');
    writeFileSync(lonely, '# Zeppelin\n\nA zeppelin moored on the roof.\n');
    expect(await similar(lonely)).toMatchObject({ code: 1, stdout: '[]\n' });
  });
});

test('MDX that does not parse and front matter that never ends are read as far as they go', async () => {
  const broken = join(folder, 'broken.mdx');
  writeFileSync(broken, `${unfinished}\n<Oops {\n`);
  expect(JSON.parse((await faultline('similar', broken, reports(), '--json')).stdout)[0].id).toBe(
    'disk-full',
  );
  const open = join(folder, 'open.md');
  writeFileSync(open, unfinished.replace('\n---\n\n#', '\n\n#'));
  expect(JSON.parse((await faultline('similar', open, reports(), '--json')).stdout)[0].id).toBe('disk-full');
});

describe('misuse', () => {
  test.each([
    [[], 'Expected the report to compare'],
    [['/nonexistent/report.md'], '[file-unreadable]'],
    [['DRAFT', '/nonexistent'], '[folder-unreadable]'],
    [['DRAFT', 'reports', '--site', '.'], 'leave the folder of reports out'],
    [['DRAFT', '--site', '/nonexistent'], '[index-missing]'],
    [['DRAFT', '--limit', 'x'], '`--limit` expects a number'],
  ])('%j', async (words, message) => {
    const given = words.map(word => (word === 'DRAFT' ? draft : word));
    expect(await faultline('similar', ...given)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(message),
    });
  });
});
