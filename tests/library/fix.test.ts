import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixText } from '../../src/library/fix/fix-text.ts';

const options = { kind: 'report', format: 'md' } as const;
const fix = (text: string) => fixText(text, options);

const source = `---
# Kept, comments too.
title:   "Builds hang"   # spaces as written
date: 2026/1/4
status: resolved
issue: 'x'
started: "2026-01-04 09:30 UTC"
tags: [a,b]
---
# Builds hang

## Action items

| Action | Owner | Due | Status |
| --- | --- | --- | --- |
| **Pin the image**: by digest | Ann | 2026-02-01 | done |
| Alert on "hangs": early | | | |
`;

test('dates and ids are written, everything else stays byte for byte', async () => {
  const { text, changes } = await fix(source);
  expect(changes).toEqual([
    '`date`: 2026/1/4 → 2026-01-04',
    '`started`: 2026-01-04 09:30 UTC → 2026-01-04T09:30Z',
    'recommendation ids pin-the-image, alert-on-hangs',
  ]);
  expect(text).toBe(
    source
      .replace('2026/1/4', '2026-01-04')
      .replace('2026-01-04 09:30 UTC', '2026-01-04T09:30Z')
      .replace(
        'tags: [a,b]\n',
        `tags: [a,b]
recommendations:
  - id: pin-the-image
    text: "Pin the image: by digest"
    status: implemented
    owner: Ann
    due: 2026-02-01
  - id: alert-on-hangs
    text: 'Alert on "hangs": early'
    status: proposed
`,
      ),
  );
});

test('a byte order mark and Windows line ends stay', async () => {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  const { text } = await fix(windows(source));
  expect(text).toBe(windows((await fix(source)).text));
});

test('listed recommendations get the ids they lack', async () => {
  const list = `recommendations:
  - text: Pin the image. It moved.
    status: accepted
  - { text: Pin the image }
  - id: own
    text: Own.
`;
  const { text, changes } = await fix(source.replace('tags: [a,b]\n', list));
  expect(text).toContain(`recommendations:
  - id: pin-the-image
    text: Pin the image. It moved.
    status: accepted
  - { id: pin-the-image-2, text: Pin the image }
  - id: own
    text: Own.
`);
  expect(changes.slice(2, 4)).toEqual([
    'recommendation id pin-the-image',
    'recommendation id pin-the-image-2',
  ]);
});

describe('what the body states and the list lacks is added to the list', () => {
  const listing = (list: string) => source.replace('tags: [a,b]\n', list);
  const added = '  - id: alert-on-hangs\n    text: \'Alert on "hangs": early\'\n    status: proposed\n';

  test.each([
    [
      'in lines',
      'recommendations:\n  - id: pin\n    text: Pin the image # kept\ntags: [a,b]\n',
      'kept\n',
      added,
    ],
    [
      'without indent',
      'recommendations:\n- { id: pin, text: Pin the image }\n',
      ' }\n',
      added.replace(/^ {2}/gm, ''),
    ],
    [
      'with a text in lines',
      'recommendations:\n  - id: pin\n    text: |\n      Pin\n      the image\n',
      'the image\n',
      added,
    ],
    [
      'in brackets',
      'recommendations: [{ id: pin, text: Pin the image }]\n',
      'image }',
      `, { id: alert-on-hangs, text: 'Alert on "hangs": early', status: proposed }`,
    ],
  ])('%s', async (_, list, after, expected) => {
    const dated = (await fix(listing(list))).text.replace(/^recommendations:.*/ms, '');
    const { text, changes } = await fix(listing(list));
    expect(changes.at(-1)).toBe('recommendation ids alert-on-hangs');
    const rest = listing(list).slice(listing(list).indexOf('recommendations:'));
    expect(text).toBe(dated + rest.replace(after, after + expected));
    expect((await fix(text)).changes).toEqual([]);
  });

  test('in an empty list', async () => {
    const { text } = await fix(listing('recommendations: []\n'));
    expect(text).toMatch(/^recommendations: \[\{ id: pin-the-image, .*\}, \{ id: alert-on-hangs, .*\}\]$/m);
  });
});

test.each([
  ['an ambiguous date', source.replace('2026/1/4', '01/04/2026')],
  ['broken YAML', source.replace('date:', 'date: [')],
  ['no front matter', '# Only text\n'],
  ['other errors', source.replace('issue:', 'isue:')],
])('%s: nothing is guessed', async (_, text) => {
  const dates = (await fix(text)).changes.filter(change => change.includes('`date`'));
  expect((await fix(text)).changes.join()).not.toContain('recommendation');
  expect(dates.length).toBeLessThanOrEqual(1);
});

const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map(text => text.replace(/[\r\n]/g, ' '));
const reports = fc
  .record({
    date: fc.constantFrom('2026/1/4', '4 January 2026', '2026-01-04', '01/02/2026', 'unknown', '"2026-1-4"'),
    started: fc.constantFrom('', 'started: 2026-01-04 10:00Z\n', "started: '~2026/1/4 10:00 UTC' # c\n"),
    items: fc.array(line, { maxLength: 4 }),
    heading: fc.constantFrom('Recommendations', 'Follow-ups'),
    mark: fc.constantFrom('', '\uFEFF'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(
    ({ date, started, items, heading, mark, lineEnd }) =>
      mark +
      `---\ndate: ${date}\nstatus: closed\nissue: x\ntitle: y\n${started}---\n\nBody.\n\n## ${heading}\n\n${items.map(item => `- ${item}\n`).join('')}`.replaceAll(
        '\n',
        lineEnd,
      ),
  );

test('repairing twice changes nothing more, and never the body', async () => {
  await fc.assert(
    fc.asyncProperty(reports, async report => {
      const once = await fix(report);
      expect(await fix(once.text)).toEqual({ text: once.text, changes: [] });
      const bodyOf = (text: string) => text.slice(text.indexOf('Body.'));
      expect(bodyOf(once.text)).toBe(bodyOf(report));
      expect(once.text.startsWith('\uFEFF')).toBe(report.startsWith('\uFEFF'));
      expect(/(?<!\r)\n/.test(once.text)).toBe(/(?<!\r)\n/.test(report));
    }),
    { numRuns: 150 },
  );
});
