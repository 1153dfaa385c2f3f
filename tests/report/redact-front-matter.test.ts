import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { redactFrontMatter } from '../../src/report/redact-front-matter.ts';

const redact = (yaml: string, ...hidden: string[]) => redactFrontMatter(yaml, new Set(hidden));

test('removes internal keys, entries and comments, and leaves every other line where it is', () => {
  const yaml = [
    '# secret',
    'title: A # secret',
    'internal: |',
    '  secret',
    '',
    '  secret',
    'recommendations:',
    '- id: x',
    '  text: y',
    '  internal: {secret: secret}',
    '- { id: secret, visibility: internal, text: secret }',
    '- id: z',
    '  history:',
    '    - date: 2026-01-01',
    '      internal: secret',
    'extra: {a: 1, internal: secret, b: [1, {internal: secret}]}',
    'related: [secret, public]',
    '',
  ].join('\n');
  const redacted = redact(yaml, 'secret');
  if ('reason' in redacted) throw new Error(redacted.reason);
  expect(redacted.yaml).not.toContain('secret');
  expect(redacted.recommendations).toEqual(['secret']);
  expect(parse(redacted.yaml)).toEqual({
    title: 'A',
    recommendations: [
      { id: 'x', text: 'y' },
      { id: 'z', history: [{ date: '2026-01-01' }] },
    ],
    extra: { a: 1, b: [1, {}] },
    related: ['public'],
  });
  for (const line of ['title: A', '- id: x', '  history:'])
    expect(redacted.yaml.split('\n').findIndex(text => text.startsWith(line))).toBe(
      yaml.split('\n').findIndex(text => text.startsWith(line)),
    );
});

test.each([
  ['a:\n- visibility: internal\n- visibility: internal\nb: 1\n', { a: [], b: 1 }],
  ['a:\n  internal: 1\nb: 1\n', { a: {}, b: 1 }],
  ['a: {internal: 1}\nb: [{visibility: internal}]\n', { a: {}, b: [] }],
  ['a: {internal: 1, b: 2}\n', { a: { b: 2 } }],
  ['a: [{visibility: internal}, 2, {visibility: internal}]\n', { a: [2] }],
  ['? internal\n: secret\nb: 1\n', undefined],
  ['"inter\\x6eal": secret\nb: 1\n', { b: 1 }],
  ['internal:\nb: 1\n', { b: 1 }],
  ['internal: !!str &a secret\nb: 1\n', { b: 1 }],
  ['a: &x {internal: secret, b: 1}\nc: *x\n', { a: { b: 1 }, c: { b: 1 } }],
  ['internal: &x secret\nb: *x\n', undefined],
  ['a:\n  - b: 1\n    internal:\n      - secret\n  -\n    internal: secret\n', { a: [{ b: 1 }, {}] }],
])('removes it however it is written, or says that it cannot: %j', (yaml, left) => {
  const redacted = redact(yaml);
  if (left === undefined) expect(redacted).toHaveProperty('reason');
  else expect('yaml' in redacted && parse(redacted.yaml)).toEqual(left);
});
