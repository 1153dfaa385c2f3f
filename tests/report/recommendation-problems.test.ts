import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

const front = ['---', 'title: T', 'date: 2026-02-04', 'status: resolved', 'issue: x', 'recommendations:'];

/** Code and `line:column` of each problem of a report whose list of recommendations begins in line 7. */
async function problemsOf(list: string[], body = ''): Promise<[string, string][]> {
  const text = [...front, ...list, '---', '', body].join('\n');
  const { diagnostics } = await compile(text, { kind: 'report', format: 'md' });
  return diagnostics.map(({ code, place }) => [code, `${place.line}:${place.column}`]);
}

const body = '## Recommendations\n\n- Pin the image\n- Alert on hangs\n';
const withHistory = (status: string, ...days: string[]) => [
  '  - id: pin',
  '    text: Pin the image',
  `    status: ${status}`,
  '    history:',
  ...days.map(day => `      - { date: ${day}, status: accepted }`),
];

test.each<[what: string, list: string[], problems: [string, string][], body?: string]>([
  ['nothing wrong', ['  - { id: pin, text: Pin the image, due: 2026-02-04 }'], []],
  [
    'two of one id',
    ['  - { id: pin, text: Pin the image }', '  - { id: pin, text: Alert on hangs }'],
    [['recommendation-duplicate', '8:11']],
  ],
  ['an unknown status', ['  - { id: pin, text: Pin, status: acepted }'], [['value-invalid', '7:35']]],
  [
    'due too early',
    ['  - id: pin', '    text: Pin', '    due: 2025-02-10'],
    [['recommendation-due-early', '9:10']],
  ],
  [
    'a successor but another status',
    ['  - id: pin', '    text: Pin', '    superseded_by: other'],
    [['recommendation-supersession', '9:20']],
  ],
  [
    'superseded by nothing',
    ['  - id: pin', '    text: Pin', '    status: superseded'],
    [['recommendation-supersession', '9:13']],
  ],
  [
    'withdrawn without a reason',
    [
      '  - id: pin',
      '    text: Pin',
      '    status: declined',
      '  - id: old',
      '    text: Old',
      '    status: obsolete',
    ],
    [
      ['recommendation-reason-missing', '9:13'],
      ['recommendation-reason-missing', '12:13'],
    ],
  ],
  [
    'history goes back',
    withHistory('accepted', '2026-03-02', '2026-03-01'),
    [['recommendation-history-order', '12:17']],
  ],
  [
    'history ends otherwise',
    withHistory('proposed', '2026-03-02'),
    [['recommendation-history-status', '11:37']],
  ],
  [
    'one that the list lacks',
    ['  - { id: pin, text: Pin the image }'],
    [['recommendation-unlisted', '13:1']],
    body,
  ],
])('%s', async (_, list, problems, text) => {
  expect(await problemsOf(list, text)).toEqual(problems);
});

test('an id made from the text', async () => {
  const text = `${front.slice(0, -1).join('\n')}\n---\n\n${body}`;
  const { diagnostics } = await compile(text, { kind: 'report', format: 'md' });
  expect(diagnostics.map(({ code, place }) => [code, place.line])).toEqual([
    ['recommendation-id-derived', 10],
  ]);
});
