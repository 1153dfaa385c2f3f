import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { claimsIn } from './claims-in.ts';

const cases: [what: string, body: string, claims: string[]][] = [
  ['a part of a whole', '42/53 (79%) pass', ['1 verified: 42/53 (79%)']],
  [
    'the rest of a whole',
    '5/170 unit tests failing (97% pass rate)',
    ['1 verified: 5/170 unit tests failing (97%'],
  ],
  ['a percentage that was cut off', '15/36 passed (41%)', ['1 verified: 15/36 passed (41%)']],
  ['a wrong share', '98 of 120 nodes (98%)', ['1 contradicted: 98 of 120 nodes (98%)']],
  ['all that is not all', '189/190 (100%)', ['1 contradicted: 189/190 (100%)']],
  ['a share without brackets of its own', 'Step (1/2): 0% done', []],
  ['a reduction', 'Time fell 71% (14 min → 4 min).', ['1 verified: 71% (14 min → 4 min']],
  [
    'a wrong reduction',
    '85% faster builds (14 min → 4 min)',
    ['1 contradicted: 85% faster builds (14 min → 4 min'],
  ],
  ['faster as a ratio of speeds', 'from 10 s to 5 s (100% faster)', ['1 verified: 10 s to 5 s (100%']],
  ['N times', '60s → 5s (12x faster)', ['1 verified: 60s → 5s (12x']],
  ['a sum', '68+61 = 129 pivots', ['1 verified: 68+61 = 129']],
  [
    'a wrong sum of ranges',
    '2 min + 1-2 min buffer = 3-5 min',
    ['1 contradicted: 2 min + 1-2 min buffer = 3-5 min'],
  ],
  ['a product with units', '100 × 100 ms = 10 s', ['1 verified: 100 × 100 ms = 10 s']],
  [
    'parts in brackets',
    '~15 minutes (10 min search + 5 min fix)',
    ['1 verified: ~15 minutes (10 min search + 5 min fix)'],
  ],
  ['one figure in two units', '1196 seconds (20 minutes)', ['1 verified: 1196 seconds (20 minutes)']],
  ['two units that disagree', '4 minutes 38 seconds (277 seconds)', ['1 contradicted: 277 seconds']],
  ['both ends', '~1h 55m (11:55 UTC to 13:50 UTC)', ['1 verified: ~1h 55m (11:55 UTC to 13:50 UTC']],
  ['a span over midnight', '40 min (23:40 - 00:20)', ['1 verified: 40 min (23:40 - 00:20']],
  ['a weekday', 'On Wednesday, 2023-01-25, it failed.', ['1 verified: Wednesday, 2023-01-25']],
  ['a wrong weekday', 'On Monday, 2023-01-25, it failed.', ['1 contradicted: Monday, 2023-01-25']],
  ['two zones', 'At 17:00 UTC (02:00 JST)', ['1 verified: 17:00 UTC (02:00 JST']],
  ['failures that a share leaves', '73/90 (16 failures)', ['1 contradicted: 73/90 (16 failures)']],
  ['figures in code', 'Run `echo "42/53 (12%)"`', []],
  ['a program', '```sh\necho "42/53 (12%)"\n```', []],
  ['results in a fence without a language', '```\nUnit: 42/53 (12%)\n```', ['2 contradicted: 42/53 (12%)']],
  [
    'a comment in a program',
    '```yaml\nurl: http://a.example/1/2 # 3/4 (75%)\nthreshold: 10  # 15s + (10 × 15s) = 175 seconds\n```',
    ['2 verified: 3/4 (75%)', '3 contradicted: 15s + (10 × 15s) = 175 seconds'],
  ],
  [
    'what a command printed',
    '```sh\nRUN="1/2 (12%)" make\nExpected impact: 84/94 (89.4%)\n✅ 95 passed | 1 failed | 97 total\n```',
    ['3 verified: 84/94 (89.4%)', '4 unchecked: 95 passed | 1 failed | 97 total'],
  ],
  [
    'terms that brackets name',
    '100ms (flush) + 50-200ms (write) = 150-300ms, 20s (start) + 5s (stop) = 35s',
    [
      '1 verified: 100ms (flush) + 50-200ms (write) = 150-300ms',
      '1 contradicted: 20s (start) + 5s (stop) = 35s',
    ],
  ],
  [
    'so much for so long',
    '180,000 lines/sec × 840 seconds = 151 million lines\n\n5 MB/s × 60 s = 400 MB',
    ['1 verified: 180,000 lines/sec × 840 seconds = 151 million', '3 contradicted: 5 MB/s × 60 s = 400 MB'],
  ],
  ['an announced list', 'There were two causes:\n\n- a\n- b\n', ['1 verified: two causes']],
  [
    'an announced list that grew',
    'There were two causes:\n\n1. a\n2. b\n3. c\n',
    ['1 contradicted: two causes'],
  ],
  ['a total of steps', '- Step 1: 2.3 s\n- Step 2: 41.9 s\n- Total: 48.1 s\n', ['3 contradicted: 48.1 s']],
  [
    'a total of durations that may overlap',
    '- Build: 4 min\n- Tests: 3 min\n- Total: 4 min\n',
    ['3 unchecked: 4 min'],
  ],
  [
    'a row of totals',
    '| Suite | Passed | Failed |\n|---|---|---|\n| a | 3 | 1 |\n| b | 4 | 0 |\n| Total | 7 | 2 |\n',
    ['5 verified: 7', '5 contradicted: 2'],
  ],
  [
    'before, after and what changed',
    '| Metric | Before | After | Change |\n|---|---|---|---|\n| p99 | 200 ms | 50 ms | 75% faster |\n| size | 100 MB | 150 MB | +40% |\n',
    ['3 verified: 75%', '4 contradicted: +40%'],
  ],
  [
    'time to repair',
    '- Detected: 2024-05-01 10:00\n- Repaired: 2024-05-01 12:30\n- **Time to repair**: 2h 30m\n',
    ['3 verified: 2h 30m'],
  ],
  [
    'a wrong time to resolve',
    '- Detected: 2024-05-01 10:00\n- Resolved: 2024-05-01 12:30\n- **Time to resolve**: 5h 30m\n',
    ['3 contradicted: 5h 30m'],
  ],
  [
    'support hours',
    '- Detected: 2024-05-01 07:00\n- Resolved: 2024-05-01 12:00\n- Time to resolve: 2h (during support hours 10:00-17:00)\n',
    ['3 verified: 2h'],
  ],
  [
    'a mistyped year',
    '- Started: 2024-05-01 10:00\n- Detected: 2023-05-01 10:05\n- Resolved: 2024-05-01 11:00\n',
    ['2 contradicted: 2023-05-01 10:05'],
  ],
  [
    'a Unix time',
    '- `x` 1761796800 = October 30, 2025\n- 1761883200 = December 30, 2025\n',
    ['1 verified: 1761796800 = October 30, 2025', '2 contradicted: 1761883200 = December 30, 2025'],
  ],
  ['a day that no calendar has', 'Between 2025-02-28 and 2025-02-30.', ['1 contradicted: 2025-02-30']],
  [
    'times of day that run backwards',
    '### 22:59\n\na\n\n### 23:21\n\nb\n\n### 21:31\n\nc\n\n### 23:50\n\nd\n',
    ['9 contradicted: 21:31'],
  ],
  ['times of day over midnight', '### 22:59\n\na\n\n### 23:21\n\nb\n\n### 00:10\n\nc\n', []],
  [
    'a milestone told twice',
    '- Detected: 2024-05-01 10:00\n- Resolved: 2024-05-01 12:30\n\nContext:\n\n- 2024-05-01 10:00: Alert\n- 2024-05-01 13:30: Incident resolved\n',
    ['7 contradicted: 2024-05-01 13:30'],
  ],
  [
    'one time of day in two zones',
    'From 2026-04-14 17:20 UTC on.\n\nFrom 2026-04-14 17:20 UTC to 18:00.\n\nSince 2026-04-14 17:20 JST.\n',
    ['5 contradicted: 2026-04-14 17:20 JST'],
  ],
  [
    'a heading left over from another report',
    '# 2022-01-27, limit reached\n\n### 2022-06-02 10:00\n\na\n\n### 2022-06-02 18:00\n\nb\n',
    ['1 contradicted: 2022-01-27'],
  ],
  ['more than all', 'Status: 95/87 = 97.7%', ['1 contradicted: 95/87 = 97.7%']],
  [
    'so many times so much',
    'It reads 7088 rows per query (37 times = 261,256 rows)',
    ['1 contradicted: 7088 rows per query (37 times = 261,256'],
  ],
  [
    'a count in a heading',
    '### Timeouts (2 tests)\n\nAffected tests:\n\n- a\n- b\n- c\n',
    ['1 contradicted: 2 tests'],
  ],
  [
    'both ends around an arrow',
    '4 d 19 h (2026-04-15 02:00 JST → 2026-04-19 12:30 JST)',
    ['1 contradicted: 4 d 19 h (2026-04-15 02:00 JST → 2026-04-19 12:30 JST'],
  ],
  [
    'a range that ends before it begins',
    'Crashed after 14 minutes (00:57-00:11)',
    ['1 contradicted: 14 minutes (00:57-00:11'],
  ],
  [
    'a total under times that count from zero',
    '```\nT+0:00 start\nT+4:10 fails\nT+13:23 over\nTotal: 11 minutes 21 seconds\n```\n',
    ['5 contradicted: 11 minutes 21 seconds'],
  ],
  [
    'a difference told near both sides',
    '- Before: 401 bars\n- Now: 8,228 bars\n\nThat is 7,827 additional bars.\n',
    ['4 verified: 7,827'],
  ],
  ['a figure that chance could explain', 'We saw 3 of 9, 4, 5, 7 and 12.\n\nOnly 8 failed.\n', []],
  [
    'time between two entries',
    '- 01:00:42 it starts\n- 01:03:30 it ends, 3 minutes on\n',
    ['2 verified: 3 minutes'],
  ],
  [
    'what an availability allows',
    '99.9 % uptime allows 43.2 min a month, 99.5 % allows 2 h a month.\n\n99.9 % uptime allows 90 min a month.',
    ['3 contradicted: 99.9 % uptime allows 90 min'],
  ],
  [
    'a product in brackets behind its result',
    'It takes ~6 seconds (12 flush calls × 0.5s) more, and polls 90 times (30s ÷ 500ms).',
    ['1 verified: ~6 seconds (12 flush calls × 0.5s)', '1 contradicted: 90 times (30s ÷ 500ms)'],
  ],
  ['so much for each', '150 calls × $0.10/call = $15/day', ['1 verified: 150 calls × $0.10/call = $15']],
  [
    'ratios in a table',
    '| Node | Disk | RAM | Amplification |\n| - | - | - | - |\n| a | 2 GB | 26 GB | 13x |\n| b | 10 GB | 90 GB | 4x |\n',
    ['3 verified: 13x', '4 contradicted: 4x'],
  ],
  [
    'a ratio of another base',
    '| Node | Disk | RAM | Ratio |\n| - | - | - | - |\n| a | 2 GB | 26 GB | 5,000x |\n',
    ['3 unchecked: 5,000x'],
  ],
  [
    'a total of ranges that is right at one end',
    '- Build: ~10-20 minutes\n- Test: ~5-10 minutes\n- Total: 15-35 minutes\n',
    ['3 contradicted: 15-35 minutes'],
  ],
  [
    'a limit',
    'Built in 4 minutes (well within the 5-minute timeout).',
    ['1 verified: 4 minutes (well within the 5-minute timeout)'],
  ],
  [
    'a limit that was passed',
    'Built in 5m16s (exceeds 15min limit), then in 9 min (under 5 min).',
    ['1 contradicted: 5m16s (exceeds 15min limit)', '1 contradicted: 9 min (under 5 min)'],
  ],
  [
    'phases that say in brackets how long they take',
    '## Plan\n\n### Update (1-2 hours)\n\n### Verify (30 min)\n\n**Total Effort**: 1.5-2.5 hours\n',
    ['7 verified: 1.5-2.5 hours'],
  ],
  [
    'categories and what they come to',
    '## Failures (9 tests)\n\n### Panics (3 tests)\n\n### Names (6 tests)\n\n## Flaky (3 tests)\n\n### A (2 tests)\n\n### B (2 tests)\n',
    ['1 verified: 9', '7 contradicted: 3'],
  ],
  [
    'lines of one paragraph and their total',
    'Build: 90 minutes\nTest: 30 minutes\nCheck: 15 minutes\n\n**Total**: 2-2.5 hours\n',
    ['5 verified: 2-2.5 hours'],
  ],
  ['a change the wrong way', 'We increased the node count to 60 from 80.', ['1 contradicted: 60 from 80']],
  [
    'a change beside its two lines, by a usual name',
    '- Before: 90 s\n- After: 60 s\n- Time saved: 33%\n',
    ['3 verified: 33%'],
  ],
  ['a change the right way', 'We reduced the timeout from 10s to 1s.', []],
];

test.each(cases)('%s', async (_, body, claims) => {
  expect(await claimsIn(body)).toEqual(claims);
});

test('a derivation says where the text rounds to a reader’s surprise', async () => {
  const { claims } = await compile('90 minutes (2 hours), and 4 of 9 (44 %)\n', {
    kind: 'report',
    format: 'md',
  });
  expect(claims.map(({ derivation }) => derivation)).toEqual([
    '90 min = 1 h 30 min, which the text rounds to 2 hours',
    '4 ÷ 9 = 44.44 %, as the text says: 44 %',
  ]);
});

test('an answer in the front matter explains a contradiction', async () => {
  const front = 'date: 2026-01-04\nstatus: resolved\nissue: x\ntitle: t\n';
  const body = '73/90 (16 failures)\n';
  const facts =
    'facts:\n  - claim: 73/90 (16 failures)\n    because: One was not run.\n  - claim: 9 s\n    because: No.\n';
  const open = await compile(`---\n${front}---\n${body}`, { kind: 'report', format: 'md' });
  expect(open.diagnostics.map(({ code, place }) => [code, place.line, place.column])).toEqual([
    ['figure-contradicted', 6 + 1, 8],
  ]);
  const answered = await compile(`---\n${front}${facts}---\n${body}`, { kind: 'report', format: 'md' });
  expect(answered.claims).toMatchObject([{ verdict: 'explained', reason: 'One was not run.' }]);
  expect(answered.diagnostics.map(({ code }) => code)).toEqual(['fact-unmatched']);
});

test('times to detect and resolve are checked against the front matter', async () => {
  const front =
    'date: 2026-01-04\nstatus: resolved\nissue: x\ntitle: t\nstarted: 2026-01-04T09:00Z\ndetected: 2026-01-04T09:12Z\nresolved: 2026-01-04T11:00Z\n';
  const body = 'Time to detect: 12 min\n\nTTR: 3 h\n';
  const { claims } = await compile(`---\n${front}---\n${body}`, { kind: 'report', format: 'md' });
  expect(claims.map(({ verdict, expected }) => [verdict, expected])).toEqual([
    ['verified', ''],
    ['contradicted', '2 h'],
  ]);
});
