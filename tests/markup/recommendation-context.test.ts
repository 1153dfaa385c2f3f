import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { fixText } from '../../src/library/fix/fix-text.ts';

const front = '---\ntitle: T\ndate: 2026-01-04\nstatus: resolved\nissue: x\n---\n\n';
const options = { kind: 'report', format: 'md' } as const;
const found = async (body: string) => (await compile(front + body, options)).recommendations;

test('a kind is what a label says: a column, a group’s heading or a line of its own', async () => {
  const kinds = await found(`## Action items

| Action | Type | Owner |
| --- | --- | --- |
| Pin the image | Prevent | Ann |
| Rename it | Other | Bob |

### 検知（Detect）

- Alert on saturation.

### Preventing what we can

- Wait for it.

**Process:**

- Review weekly.
`);
  expect(kinds.map(({ text, kind }) => [text, kind])).toEqual([
    ['Pin the image', 'prevent'],
    ['Rename it', undefined],
    ['Alert on saturation.', 'detect'],
    ['Wait for it.', undefined],
    ['Review weekly.', 'process'],
  ]);
});

test('a rationale is the prose around it that its text does not hold', async () => {
  const [first, second] = await found(
    '## Recommendations\n\nThe pool was too small by half.\n\n- **Alert on saturation**: early.\n- **Load-test pools**\n  - at the peak of yesterday\n',
  );
  expect(first).toMatchObject({ rationale: 'The pool was too small by half.' });
  expect(second).toMatchObject({ rationale: 'at the peak of yesterday' });
});

const items = [
  'Pin the base image by digest',
  'Alert on pool saturation above eighty percent',
  'Restore a backup every month',
  'Write a runbook for failing over the database',
];

test('once written down, ids and anchors survive rewording and another order', async () => {
  const body = (list: string[]) => `## Action items\n\n${list.map(item => `- ${item}\n`).join('')}`;
  const fixed = (await fixText(front + body(items), options)).text;
  const before = (await compile(fixed, options)).recommendations;
  const anchors = new Set(before.map(({ anchor }) => anchor));
  expect(anchors).not.toContain(undefined);
  const reworded = fc
    .shuffledSubarray(items, { minLength: items.length })
    .chain(list =>
      fc.tuple(
        ...list.map(item =>
          fc.constantFrom(
            item,
            `${item}, at last`,
            `We ought to ${item.toLowerCase()}`,
            item.split(' ').reverse().join(' '),
          ),
        ),
      ),
    );
  await fc.assert(
    fc.asyncProperty(reworded, async list => {
      const text = fixed.slice(0, fixed.indexOf('## Action items')) + body(list);
      const after = (await compile(text, options)).recommendations;
      expect(after.map(({ id, anchor }) => [id, anchor])).toEqual(
        before.map(({ id, anchor }) => [id, anchor]),
      );
    }),
    { numRuns: 60 },
  );
});
