import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { fillPlaceholders } from '../../src/markup/placeholders.ts';
import { recommendationCard } from '../../src/markup/recommendation-card.ts';

const card = {
  href: '/recommendations/r/x/',
  text: 'Escape <script> & "quotes"',
  status: 'accepted',
  owner: '<b>Edge</b>',
  due: '2026-01-01',
  overdue: true,
  report: { title: 'A & B', href: '/incidents/r/' },
};

test('a card holds a report’s words as words', () => {
  const html = recommendationCard(card);
  expect(html).not.toMatch(/<script|<b>/);
  expect(html).toContain('<a href="/recommendations/r/x/">');
  expect(html).toContain('overdue 2026-01-01');
});

const fill = (html: string, drawn?: string) =>
  fillPlaceholders(
    html,
    () => ({ href: '/r/', status: 'accepted', text: 'Pin it' }),
    () => undefined,
    () => drawn,
  );

test('a card takes its paragraph’s place; where there is none the paragraph stays', async () => {
  const { html } = await compile('# T\n\n[x](rec:r/y)\n\nand [z](rec:r/y)\n', { format: 'md', kind: 'doc' });
  expect(fill(html.trim(), '<div>card</div>')).toMatch(/^<div>card<\/div>\s*<p>and <a /);
  expect(fill(html.trim())).toMatch(/^<p><a href="\/r\/" class="rec-link"/);
});

test('a link without words takes the recommendation’s', () => {
  expect(fill('<p>See <a href="faultline:0"></a></p>')).toContain('>Pin it <span');
});

test('`<Rec>` is a link that the library resolves, and without an id a mistake', async () => {
  const good = '# T\n\n<Rec id="r/y" />\n\nText <Rec id="r/z">with words</Rec> on.\n';
  const { links, diagnostics, lane } = await compile(good, { format: 'mdx', kind: 'doc' });
  expect(lane).toBe('mdx');
  expect(diagnostics).toEqual([]);
  expect(links.map(({ kind, target, text }) => [kind, target, text])).toEqual([
    ['recommendation', 'rec:r/y', ''],
    ['recommendation', 'rec:r/z', 'with words'],
  ]);
  for (const wrong of ['<Rec />', '<Rec id={1} />', '<Rec id="a/b" x="y" />']) {
    const found = await compile(`# T\n\n${wrong}\n`, { format: 'mdx', kind: 'doc' });
    expect(found.diagnostics.map(({ code, place }) => [code, place.line])).toEqual([['mdx-rec-invalid', 3]]);
  }
});
