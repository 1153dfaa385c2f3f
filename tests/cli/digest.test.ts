import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { published } from '../outside/published.ts';
import { faultline } from './faultline.ts';

let folder: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  site = write(
    'recommendations.json',
    JSON.stringify({
      ...published,
      recommendations: published.recommendations.map(entry =>
        entry.id === 'slow/late' ? { ...entry, ticket: 'OPS-1' } : entry,
      ),
    }),
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const digest = (...more: string[]) => faultline('digest', '--site', site, '--today', '2026-02-01', ...more);

test('what is published, for people, programs and a chat', async () => {
  const { code, stdout, stderr } = await digest();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('## Overdue for longer (1)\n\n- [Do late.](https://example.org/pm/');
  const json = JSON.parse((await digest('--format', 'json', '--since', '2026-01-10')).stdout);
  expect(json).toMatchObject({ version: 1, since: '2026-01-10', newlyDue: [{ id: 'slow/late' }] });
  expect(JSON.parse((await digest('--format', 'slack')).stdout).text).toContain('Overdue for longer: 1');
});

test('a folder of reports, with the last change of its history', async () => {
  const reports = join(folder, 'reports');
  const docs = join(folder, 'docs');
  for (const made of [reports, docs]) mkdirSync(made);
  write(
    'reports/slow.md',
    `---
title: Slow
date: 2026-01-04
status: closed
issue: Slow
recommendations:
  - id: pin
    text: Pin the image
    status: accepted
    history:
      - { date: 2026-01-05, status: proposed }
      - { date: 2026-01-20, status: accepted }
---

Text.
`,
  );
  const run = (...more: string[]) =>
    faultline('digest', reports, '--docs', docs, '--today', '2026-02-01', '--format', 'json', ...more);
  const { code, stdout } = await run('--stale-days', '11');
  expect(code).toBe(0);
  expect(JSON.parse(stdout).stale).toMatchObject([{ id: 'slow/pin', changed: '2026-01-20' }]);
  expect(JSON.parse((await run('--stale-days', '12')).stdout).stale).toEqual([]);
  write('reports/bad.md', '---\ndate: x\n---\n');
  expect(await run()).toMatchObject({ code: 1, stdout: '' });
});

test('states of tickets from a file, or from a program whose words are its own', async () => {
  const file = write('tickets.json', '{ "OPS-1": "closed" }');
  expect((await digest('--tickets', file)).stdout).toContain('## Ticket closed, recommendation open (1)');
  const script = write(
    'ask.mjs',
    'if (process.argv[3] !== "--config") process.exit(1); console.log(JSON.stringify({ "OPS-9": "open" }));',
  );
  const asked = await digest('--tickets-command', process.execPath, script, '--help', '--config', 'none');
  expect(asked).toMatchObject({ code: 0, stderr: '1 ticket without a state: OPS-1\n' });
});

test('states that cannot be read are an error with its reason', async () => {
  const wrong = await digest('--tickets', write('tickets.json', '{ "OPS-1": "Done" }'));
  expect(wrong).toMatchObject({ code: 1, stdout: '' });
  expect(wrong.stderr).toMatch(/`OPS-1` is "Done"\. \[tickets-invalid\]/);
  expect((await digest('--tickets', join(folder, 'none.json'))).stderr).toContain('there is no such file');
  const failed = await digest('--tickets-command', process.execPath, '-e', 'process.exit(4)');
  expect(failed).toMatchObject({ code: 1, stdout: '' });
  expect(failed.stderr).toContain('exited with 4');
});

test.each([
  [['--format', 'xml'], 'expects one of'],
  [['--since', '2026-03-01'], 'expects a day until 2026-02-01'],
  [['--stale-days', 'x'], 'expects a number of days'],
  [['reports'], 'received both'],
  [['--tickets', 'a', '--tickets-command', 'b'], 'received both'],
  [['--tickets-command'], 'expects a program'],
])('%j is misuse', async (words, message) => {
  const outcome = await digest(...words);
  expect(outcome).toMatchObject({ code: 2, stdout: '' });
  expect(outcome.stderr).toContain(message);
});
