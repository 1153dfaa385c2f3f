import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestJson } from '../../../src/outside/digest/format-json.ts';
import { digestMarkdown } from '../../../src/outside/digest/format-markdown.ts';
import { digestSlack } from '../../../src/outside/digest/format-slack.ts';
import { type DigestOptions, digestOf } from '../../../src/outside/digest/groups.ts';
import type { PublishedRecommendation } from '../../../src/report/published-recommendations.ts';
import { published, site } from '../published.ts';

const options: DigestOptions = { today: '2026-02-01', since: '2026-01-25', soonDays: 7, staleDays: 90 };
const base = published.recommendations.find(({ id }) => id === 'slow/pin')!;
const item = (name: string, more: Partial<PublishedRecommendation> = {}): PublishedRecommendation => ({
  ...base,
  id: `slow/${name}`,
  url: `recommendations/slow/${name}/`,
  text: `Do ${name}.`,
  changed: '2026-01-20',
  ...more,
});
const digest = (recommendations: PublishedRecommendation[], more: Partial<DigestOptions> = {}) =>
  digestOf({ ...published, recommendations }, { ...options, ...more });
const ids = (recommendations: PublishedRecommendation[], more: Partial<DigestOptions> = {}) =>
  Object.fromEntries(
    Object.entries(digest(recommendations, more).groups).flatMap(([group, items]) =>
      items.length > 0 ? [[group, items.map(({ id }) => id.slice('slow/'.length))]] : [],
    ),
  );

test('due dates: each day belongs to one group, and the longest waiting comes first', () => {
  const due = ['2026-01-24', '2025-06-01', '2026-01-25', '2026-02-01', '2026-02-02', '2026-02-08'];
  const items = [...due, '2026-02-09'].map(day => item(day, { due: day }));
  expect(ids(items)).toEqual({
    overdue: ['2025-06-01', '2026-01-24'],
    newlyDue: ['2026-01-25', '2026-02-01'],
    dueSoon: ['2026-02-02', '2026-02-08'],
  });
});

test('only what is open is due or stale', () => {
  const closed = (['implemented', 'verified', 'declined', 'superseded', 'obsolete'] as const).map(status =>
    item(status, { status, due: '2026-01-01', changed: '2020-01-01' }),
  );
  expect(ids(closed)).toEqual({});
});

test('stale: the last change of its history counts, else the incident; neither says nothing', () => {
  const day = '2025-11-02';
  expect(ids([item('still', { changed: '2025-11-03' }), item('stale', { changed: day })])).toEqual({
    stale: ['stale'],
  });
  const { changed: _, ...unchanged } = item('unknown');
  expect(
    ids([unchanged, { ...unchanged, id: 'slow/old', date: day }, item('new', { date: '2020-01-01' })]),
  ).toEqual({ stale: ['old'] });
  expect(ids([item('both', { changed: day, due: '2026-01-31' })])).toEqual({ newlyDue: ['both'] });
  expect(ids([item('later', { changed: day })], { staleDays: 91 })).toEqual({});
});

test('tickets: closed while open, open while closed, unknown ones listed', () => {
  const items = [
    item('a', { ticket: 'OPS-1' }),
    item('b', { ticket: 'OPS-2', status: 'implemented' }),
    item('c', { ticket: 'OPS-3' }),
    item('d', { ticket: 'OPS-4', status: 'superseded', supersededBy: 'slow/e' }),
    item('e', { ticket: 'OPS-4' }),
    item('f', { ticket: 'OPS-5', status: 'verified' }),
    item('g'),
  ];
  const tickets = new Map([
    ['OPS-1', 'closed' as const],
    ['OPS-2', 'open' as const],
    ['OPS-4', 'open' as const],
    ['OPS-5', 'closed' as const],
  ]);
  expect(ids(items, { tickets })).toEqual({ ticketClosed: ['a'], ticketOpen: ['b'] });
  expect(digest(items, { tickets }).unknownTickets).toEqual(['OPS-3']);
  expect(ids(items)).toEqual({});
  expect(digest(items).unknownTickets).toEqual([]);
});

const hostile = [
  item('late', { due: '2026-01-10', owner: 'Ada & <Bob>', ticket: 'OPS-1' }),
  item('new', { due: '2026-01-31', text: '<!channel> [x](javascript:alert(1)) *b* | `c`\n\n# d' }),
  item('soon', { due: '2026-02-03', text: '<script>alert("&")</script>', owner: 'https://evil.example' }),
  item('stale', { changed: '2024-02-01', text: '- [ ] 1. @all' }),
  item('done', { status: 'implemented', ticket: 'OPS-2' }),
];
const tickets = new Map([
  ['OPS-1', 'closed' as const],
  ['OPS-2', 'open' as const],
]);

test.each([
  ['md', digestMarkdown],
  ['slack.json', digestSlack],
  ['json', digestJson],
])('a digest as %s, where texts are no markup', async (name, write) => {
  await expect(write(digest(hostile, { tickets }))).toMatchFileSnapshot(`golden/digest.${name}`);
});

test('nothing to remind of is said', () => {
  expect(digestMarkdown(digest([]))).toBe(
    '# Recommendations on 2026-02-01\n\nNothing is overdue, newly due or stale.\n',
  );
  expect(JSON.parse(digestSlack(digest([]))).blocks).toHaveLength(2);
});

const anyItem = fc
  .record({
    text: fc.string({ unit: 'binary', maxLength: 4000 }),
    owner: fc.string({ unit: fc.constantFrom('&', '<', 'a', '\n', '😀'), maxLength: 400 }),
    ticket: fc.string({ unit: fc.constantFrom('&', '|', '>'), maxLength: 400 }),
    name: fc.string({ unit: fc.constantFrom('a', 'ß', '|'), minLength: 1, maxLength: 900 }),
    due: fc.constantFrom('2026-01-01', '2026-01-31', '2026-02-03', undefined),
    status: fc.constantFrom('accepted' as const, 'implemented' as const),
    changed: fc.constantFrom('2020-01-01', '2026-01-31'),
  })
  .map(({ name, due, ...more }) => item(name, { ...more, ...(due && { due }) }));

test('whatever the texts: a message that Slack takes, whose only links lead to the site', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 60, size: 'max' }), items => {
      const states = new Map(
        items.map(({ ticket, status }) => [ticket!, status === 'accepted' ? 'closed' : 'open'] as const),
      );
      const { text, blocks } = JSON.parse(digestSlack(digest(items, { tickets: states })));
      expect(blocks.length).toBeLessThanOrEqual(50);
      expect(text.length).toBeLessThanOrEqual(3000);
      for (const block of blocks) {
        expect(block.text.text.length).toBeLessThanOrEqual(block.type === 'header' ? 150 : 3000);
        expect(block.text.text.length).toBeGreaterThan(0);
        if (block.type === 'header') continue;
        for (const [markup] of block.text.text.matchAll(/<[^>]*>?/g))
          expect(markup).toMatch(/^<https:\/\/example\.org\/pm\/recommendations\/[^|<>]*\|[^<>]*>$/s);
        expect(block.text.text.replaceAll(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
      }
    }),
    { numRuns: 50 },
  );
});

test('a digest of the same is the same', () => {
  const shuffled = hostile.toReversed();
  expect(digestJson(digest(shuffled, { tickets }))).toBe(digestJson(digest(hostile, { tickets })));
  expect(JSON.parse(digestJson(digest(hostile))).overdue[0].url).toBe(`${site}recommendations/slow/late/`);
});
