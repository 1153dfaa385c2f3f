import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readExpression } from '../../src/markup/computed/expression.ts';
import { withFigures } from '../../src/markup/computed/with-figures.ts';

const front = '---\ntitle: T\ndate: 2026-03-02\nstatus: resolved\nissue: x\n---\n';
const compiled = (body: string, format: 'md' | 'mdx' = 'md', head = front) =>
  compile(`${head}${body}`, { kind: 'report', format });
const figuresIn = async (body: string, format: 'md' | 'mdx' = 'md') =>
  (await compiled(body, format)).computed.map(({ text }) => text);

describe('an expression', () => {
  test.each([
    ['=ttr', 'ttr', []],
    ['=sum(Duration)', 'sum', ['Duration']],
    ['=Change( Build time , Before, After )', 'change', ['Build time', 'Before', 'After']],
    ['=ratio("p95, cold", Before, "After, warm")', 'ratio', ['p95, cold', 'Before', 'After, warm']],
    ['=sum()', 'sum', []],
  ])('%s', (code, name, args) => {
    expect(readExpression(code)).toEqual({ written: code, name, args });
  });

  test.each(['= ttr', '==', '=== x', '=1', '=~', 'a=b', '=foo bar', 'ttr'])('%s is code', code => {
    expect(readExpression(code)).toBeUndefined();
  });
});

test('a list that says its own sum says it at any scale', async () => {
  const tenths = fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(tenths, async values => {
      const items = values.map((value, index) => `- Step ${index + 1}: ${(value / 10).toFixed(1)} s\n`);
      const { computed, claims } = await compiled(`${items.join('')}- Total: \`=sum\`\n`);
      const sum = values.reduce((a, b) => a + b, 0);
      expect(computed[0]!.text.replaceAll(',', '')).toBe(`${(sum / 10).toFixed(1)} s`);
      expect(claims.map(({ verdict }) => verdict)).toEqual(['verified']);
    }),
    { numRuns: 60 },
  );
});

test('what is written is never what the checks contradict', async () => {
  const seconds = fc.integer({ min: 1, max: 5000 });
  await fc.assert(
    fc.asyncProperty(seconds, seconds, async (before, after) => {
      fc.pre(after < before);
      const table = `| Metric | Before | After | Improvement |\n| --- | --- | --- | --- |\n| Build time | ${before} s | ${after} s | \`=reduction(Build time)\` faster |\n`;
      const { claims, computed, diagnostics } = await compiled(table);
      expect(computed).toHaveLength(1);
      expect(claims.filter(({ verdict }) => verdict === 'contradicted')).toEqual([]);
      expect(diagnostics).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('what was hedged stays hedged', async () => {
  const table = (before: string, after: string) =>
    `| Metric | Before | After |\n| --- | --- | --- |\n| Time | ${before} | ${after} |\n\n\`=reduction(Time)\` \`=ratio(Time)\` \`=difference(Time)\``;
  expect(await figuresIn(table('10+ min', '5 min'))).toEqual(['≥ 50 %', '≥ 2×', '≤ −5 min']);
  expect(await figuresIn(table('~10 min', '5 min'))).toEqual(['~50 %', '~2×', '~−5 min']);
  expect(await figuresIn(table('10 min', '<5 min'))).toEqual(['≥ 50 %', '≥ 2×', '≤ −5 min']);
  expect(await figuresIn(table('1000 s', '1 s'))).toEqual(['99.9 %', '1,000×', '−999 s']);
});

test('readers of the text see the figure: search, headings and recommendations', async () => {
  const { sections, headings, recommendations } = await compiled(
    '## Saved `=sum(Parts)`\n\n## Parts\n\n- A: 2 GB\n- B: 3 GB\n\n## Recommendations\n\n- **Free `=sum(Parts)` every month**\n',
  );
  expect(headings[0]).toMatchObject({ text: 'Saved 5 GB', id: 'saved-5-gb' });
  expect(sections[0]!.heading).toBe('Saved 5 GB');
  expect(recommendations[0]!.text).toContain('Free 5 GB every month');
});

test('a mistake is told at its place with what was probably meant', async () => {
  const { diagnostics, html } = await compiled(
    'Text `=tttr` and `=sum(Costs)`.\n\n| Part | Cost |\n| --- | --- |\n| A | 1 |\n',
  );
  expect(diagnostics.map(({ code, place, hint }) => [code, place.line, place.column, hint])).toEqual([
    ['computed-unknown', 7, 6, 'Did you mean `=ttr`?'],
    ['computed-input-missing', 7, 18, 'Did you mean `Cost`?'],
  ]);
  expect(html).toContain('<code>=tttr</code>');
});

describe('in MDX', () => {
  test('an element computes what inline code does', async () => {
    const list = '- A: 2 s\n- B: 3 s\n';
    expect(await figuresIn(`## Parts\n\n${list}\nIn all <Computed of="sum(Parts)" />.\n`, 'mdx')).toEqual([
      '5 s',
    ]);
    expect(await figuresIn(`## Parts\n\n${list}\n<Computed of="=sum(Parts)" />\n`, 'mdx')).toEqual(['5 s']);
  });

  test('one without an expression is told so', async () => {
    const { diagnostics } = await compiled('A <Computed value={1} />\n', 'mdx');
    expect(diagnostics.map(({ code }) => code)).toEqual(['computed-unknown']);
  });

  test('a component of the author’s by that name is left alone', async () => {
    const own = 'export const Computed = () => 1;\n\nA <Computed value={1} />\n';
    expect((await compiled(own, 'mdx')).diagnostics).toEqual([]);
  });
});

test('a published text holds the figures and nothing else has changed, whatever ends its lines', async () => {
  const text = `\uFEFF${front}- A: 2 s\n- B: 3 s\n- Total: \`=sum\` at \`= x\`\n`.replaceAll('\n', '\r\n');
  const { computed } = await compile(text, { kind: 'report', format: 'md' });
  expect(withFigures(text, computed)).toBe(text.replace('`=sum`', '5 s'));
});

test('code blocks and docs keep their expressions', async () => {
  expect(await figuresIn('```\n`=ttr`\n```\n\n    `=sum`\n')).toEqual([]);
  const { computed, diagnostics } = await compile('# T\n\n`=ttr`\n', { kind: 'doc', format: 'md' });
  expect([computed, diagnostics]).toEqual([[], []]);
});
