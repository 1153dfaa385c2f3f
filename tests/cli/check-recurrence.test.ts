import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultline } from './faultline.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  for (const name of ['reports', 'docs']) mkdirSync(join(folder, name));
  write('old', {
    title: 'Registry garbage collector deleted live layers',
    issue: 'Pulls failed with manifest unknown after a garbage collector swept blobs that were referenced.',
    more: 'status: resolved\nservices: [registry]\nrecommendations:\n  - { id: mark-first, text: Mark before sweeping. }\n  - { id: alert, text: Alert on missing blobs., status: implemented }\n',
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (
  name: string,
  { title, issue, more, body = '' }: Record<'title' | 'issue' | 'more', string> & { body?: string },
) =>
  writeFileSync(
    join(folder, 'reports', `${name}.md`),
    `---\ntitle: ${title}\ndate: 2026-01-04\nissue: ${issue}\n${more}---\n${body}\n`,
  );

const again = (more: string, body = '') =>
  write('new', {
    title: 'Garbage collector swept registry blobs again',
    issue: 'Deploys failed because the garbage collector swept blobs still referenced by a manifest.',
    more: `services: [registry]\n${more}`,
    body,
  });

interface Problem {
  code: string;
  file: string;
  severity: string;
  message: string;
}

const recurring = async (): Promise<Problem[]> => {
  const { code, stdout } = await faultline(
    'check',
    join(folder, 'reports'),
    '--docs',
    join(folder, 'docs'),
    '--format',
    'json',
  );
  expect(code).toBe(0);
  return JSON.parse(stdout).problems.filter((problem: Problem) => problem.code === 'incident-recurs');
};

test('a report that is being written is told what an incident like it left to do', async () => {
  again('status: investigating\n');
  const found = await recurring();
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    file: expect.stringMatching(/new\.md$/),
    severity: 'notice',
    message: expect.stringMatching(
      /^This resembles `old` \(same service: registry; rare words: .*\), whose recommendation `old\/mark-first` is still open\.$/,
    ),
  });
});

test.each([
  ['status: resolved\nreview: draft\n', 1],
  ['status: resolved\n', 0],
  ['status: investigating\nreview: published\n', 0],
  ['status: investigating\nrelated: [old]\n', 0],
  ['status: investigating\nnot_related: [old]\n', 0],
])('%j: %d', async (more, count) => {
  again(more);
  expect(await recurring()).toHaveLength(count);
});

test('citing the recommendation answers it', async () => {
  again('status: investigating\n', '[Mark first](rec:old/mark-first) was never done.');
  expect(await recurring()).toEqual([]);
});

test('an incident that is not like it, or left nothing to do, is not named', async () => {
  write('new', {
    title: 'Garbage in the login form',
    issue: 'Umlauts were shown as question marks.',
    more: 'status: investigating\nservices: [registry]\n',
  });
  expect(await recurring()).toEqual([]);
});
