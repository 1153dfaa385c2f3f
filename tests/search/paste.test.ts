import { describe, expect, test } from 'vitest';
import { readPaste } from '../../src/search/signature-paste.ts';
import { openLibrary, report } from './library.ts';

const trace = `2026-04-02T10:00:01.123Z INFO starting worker 12
2026-04-02T10:00:03.456Z ERROR job 8812 failed: could not acquire lease "orders-7": lease held by 10.3.2.1:4242
Error: could not acquire lease
    at LeaseClient.acquire (/srv/app/node_modules/lease/index.js:88:13)
    at Object.<anonymous> (/srv/app/worker.js:3:1)`;

const leases = report('lease-contention', {
  title: 'Workers stalled',
  date: '2026-01-02',
  code: `2025-12-01 ERROR job 17 failed: could not acquire lease "orders-2": lease held by 10.9.9.9:1111
    at LeaseClient.acquire (/home/ci/node_modules/lease/index.js:90:11)
    at Object.<anonymous> (/home/ci/worker.js:3:1)`,
});
const wordy = report('lease-notes', {
  title: 'How leases and locks work',
  date: '2026-01-03',
  prose:
    'A worker acquires a lease. Could a worker not acquire the lease, it is held by another job that failed.',
});
const others = Array.from({ length: 8 }, (_, n) =>
  report(`other-${n}`, {
    code: `TypeError: x is undefined\n    at Object.<anonymous> (/opt/other${n}.js:${n}:1)`,
  }),
);
const documents = [leases, wordy, ...others];

describe('a pasted stack trace', () => {
  test('finds the report that holds its lines, other ids and places notwithstanding', async () => {
    const { index } = await openLibrary(documents);
    const { hits, pasted } = await index.search({ text: trace });
    expect(hits[0]!.id).toBe('lease-contention');
    expect(pasted!.lines).toBe(5);
    expect(hits[0]!.errorLines![0]).toEqual({
      query:
        '2026-04-02T10:00:03.456Z ERROR job 8812 failed: could not acquire lease "orders-7": lease held by 10.3.2.1:4242',
      document:
        '2025-12-01 ERROR job 17 failed: could not acquire lease "orders-2": lease held by 10.9.9.9:1111',
      exact: true,
    });
    expect(hits[0]!.url).toBe('incidents/lease-contention/#what-happened');
  });

  test('is found again where a box that holds one line has joined its lines', async () => {
    const { index } = await openLibrary(documents);
    const { hits } = await index.search({ text: trace.replaceAll('\n', ' ') });
    expect(hits[0]!.id).toBe('lease-contention');
    expect(hits[0]!.errorLines![0]!.exact).toBe(true);
  });

  test('puts a frame that many reports share behind one rare line', async () => {
    const { index } = await openLibrary(documents);
    const { hits } = await index.search({ text: trace });
    const rest = hits.slice(1).map(hit => hit.score);
    expect(hits[0]!.score).toBeGreaterThan(3 * rest[0]!);
  });

  test('quotes a line with most of the words where none is the same', async () => {
    const { index } = await openLibrary(documents);
    const { hits } = await index.search({
      text: 'ERROR: job failed, could not acquire the lease, another lease held it',
    });
    expect(hits.find(hit => hit.id === 'lease-contention')!.errorLines![0]!.exact).toBe(false);
  });

  test('fetches files of the index only, however long it is', async () => {
    const { index, paths } = await openLibrary(documents);
    await index.search({ text: Array.from({ length: 3000 }, (_, n) => `${trace} run${n}`).join('\n') });
    expect(paths().length).toBeLessThan(120);
  });
});

test('a message in inline code or quotes is signed too', async () => {
  const { index } = await openLibrary([
    report('quoted', { prose: 'The pod said “no space left on device (os error 28)” and failed.' }),
    {
      ...report('inline'),
      sections: [
        { id: 'a', heading: '', prose: 'x', code: '', spokenCode: ['dial tcp: lookup db: no such host'] },
      ],
    },
  ]);
  const first = async (text: string) => (await index.search({ text })).pasted;
  expect(await first('write failed: no space left on device (os error 28)')).toMatchObject({ signatures: 1 });
  expect(await first('Error: dial tcp 10.0.0.3:5432: lookup db: no such host')).toMatchObject({
    signatures: 1,
  });
});

test.each([
  'getUserById',
  'why do builds fail on alpine',
  "students can't start servers",
  'node:18-alpine timeout',
  '502',
  'the deploy failed at night and nobody noticed it for hours',
])('"%s" is typed, not pasted', text => {
  expect(readPaste(text)).toBeUndefined();
});

test.each([
  'Error: connect ECONNREFUSED 127.0.0.1:5432',
  '{"level":"error","msg":"boom"}',
  'java.lang.NullPointerException',
  'E0102 10:00:00.000000 1 main.go:3] sync failed',
  'a line\nTypeError: x is not a function',
])('"%s" is pasted', text => {
  expect(readPaste(text)).toBeDefined();
});
