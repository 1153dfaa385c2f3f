import { expect, test } from 'vitest';
import { rewriteMarkdownLinks } from '../../src/markup/markdown-links.ts';

const toSite = (target: string): string | undefined =>
  /^https?:/.test(target) ? undefined : `https://site.test/${target.replace(/^rec:/, 'recommendations/')}`;
const rewrite = (source: string): string => rewriteMarkdownLinks(source, toSite);

test.each([
  ['[a](b.md)', '[a](https://site.test/b.md)'],
  ['[a](b.md#c "Title")', '[a](https://site.test/b.md#c "Title")'],
  ['[a](<b c.md>)', '[a](<https://site.test/b c.md>)'],
  ['[a](b(1).md) and [c](d.md)', '[a](https://site.test/b(1).md) and [c](https://site.test/d.md)'],
  ['![a \\] b](c.png)', '![a \\] b](https://site.test/c.png)'],
  ['[![alt](i.png)](r.md)', '[![alt](https://site.test/i.png)](https://site.test/r.md)'],
  ['[b.md](b.md)', '[b.md](https://site.test/b.md)'],
  ['[a][b]\n\n[b]: c.md "T"\n', '[a][b]\n\n[b]: https://site.test/c.md "T"\n'],
  ['see <rec:x/y>', 'see <https://site.test/recommendations/x/y>'],
  ['[a](rec:x/y)', '[a](https://site.test/recommendations/x/y)'],
])('%s', (source, expected) => {
  expect(rewrite(source)).toBe(expected);
});

test('leaves everything else as it was', () => {
  const source =
    '---\nlinks: "[a](b.md)"\n---\n\n*  odd   list\n\n| a |\n|--|\n| [x](https://y.test) |\n\n    [a](b.md)\n\n`[a](b.md)` <https://z.test>\n';
  expect(rewrite(source)).toBe(source);
});

test('returns a text without such links unparsed', () => {
  expect(rewrite('No links [here](https://x.test), nor [there](#y).')).toBe(
    'No links [here](https://x.test), nor [there](#y).',
  );
});
