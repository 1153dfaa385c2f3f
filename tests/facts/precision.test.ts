import { expect, test } from 'vitest';
import { claimsIn } from './claims-in.ts';

// What must not pass for verified: figures that only look right where every allowance is made at once.

const row = (header: string, before: string, after: string, change: string): string =>
  `| Metric | Before | After | ${header} |\n|---|---|---|---|\n| x | ${before} | ${after} | ${change} |\n`;

const cases: [what: string, body: string, claims: string[]][] = [
  ['a minus before a rise', row('Change', '100 ms', '124 ms', '-24%'), ['3 contradicted: -24%']],
  ['a plus before a fall', row('Δ', '100 ms', '75 ms', '+25%'), ['3 contradicted: +25%']],
  ['a plus where less is better', row('Improvement', '100 ms', '75 ms', '+25%'), ['3 verified: +25%']],
  ['a minus where less is better', row('Change', '100 ms', '124 ms', '-24% slower'), ['3 verified: -24%']],
  ['no sign', row('Change', '100 ms', '75 ms', '25%'), ['3 verified: 25%']],
  ['a sign before what is left', row('Change', '100 ms', '75 ms', '-75%'), ['3 contradicted: -75%']],
  ['a sign in a sentence', '100 → 124 ms, -26%', ['1 contradicted: 100 → 124 ms, -26%']],
  [
    'rounding of the inputs and cutting off at once',
    row('Change', '100 ms', '75 ms', '-31%'),
    ['3 contradicted: -31%'],
  ],
  [
    'whole numbers are added as written',
    '- Step 1: 5 min\n- Step 2: 5 min\n- Total: 9 min\n',
    ['3 contradicted: 9 min'],
  ],
  ['decimals were rounded', '- Step 1: 2.4 s\n- Step 2: 2.4 s\n- Total: 4.9 s\n', ['3 verified: 4.9 s']],
  [
    'a whole number that may be cut off',
    '- Step 1: 2.4 s\n- Step 2: 2.4 s\n- Total: 4 s\n',
    ['3 verified: 4 s'],
  ],
  [
    'a total that only a part of its list gives',
    '- Outage: 12 min\n- Triage: 4 min\n- Deploy: 5 min\n- Total: 9 min\n',
    ['4 unchecked: 9 min'],
  ],
  [
    'a sign of one of several changes in a sentence',
    'Startup: 40 s → 30 s (+25% faster)\n\nStartup: 40 s → 30 s (+25%)',
    ['1 verified: 40 s → 30 s (+25%', '3 contradicted: 40 s → 30 s (+25%'],
  ],
  ['rounded up where nobody rounds up', '21/36 (59%)', ['1 unchecked: 21/36 (59%)']],
  ['half rounded up', '5/8 (63%)', ['1 verified: 5/8 (63%)']],
  ['minutes that are no day', '- 09:37 it stops\n- 10:00 it runs again, 1 day\n', []],
  [
    'a quantity told again',
    'It took 120 seconds (5 minutes) to start.',
    ['1 contradicted: 120 seconds (5 minutes)'],
  ],
  [
    'a quantity told again, cut off',
    'It took 110 seconds (1 minute).',
    ['1 verified: 110 seconds (1 minute)'],
  ],
  ['another quantity in brackets', 'Raise the timeout to 30 s (15 minutes).', []],
  ['an extreme in brackets', 'On average 120 s, max 90 s (5 minutes).', []],
  ['years', 'In 2024 it ran for 2 days.\n\nThat is 1 day less since 2025.\n', []],
];

test.each(cases)('%s', async (_, body, claims) => {
  expect(await claimsIn(body)).toEqual(claims);
});
