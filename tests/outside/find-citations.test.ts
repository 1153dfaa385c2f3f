import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/outside/links/find-citations.ts';
import { siteAddresses } from '../../src/outside/links/site-addresses.ts';
import { site } from './published.ts';

const matcher = siteAddresses([site]);

/** `line:column kind id "words" [the id as written]` of each citation. */
const found = (text: string, format: 'md' | 'mdx' = 'md'): string[] =>
  findCitations(text, format, matcher).citations.map(
    ({ kind, id, text: words, place, written }) =>
      `${place.line}:${place.column} ${kind} ${id} "${words}" [${written ? text.slice(written.start, written.end) : ''}]`,
  );

describe('forms of an address', () => {
  test.each([
    ['https://example.org/pm/recommendations/slow/pin/', 'slow/pin'],
    ['https://example.org/pm/recommendations/slow/pin', 'slow/pin'],
    ['http://EXAMPLE.org/pm/recommendations/slow/pin/index.html', 'slow/pin'],
    ['//example.org/pm/recommendations/slow/pin/?a=b#c', 'slow/pin'],
    ['https://example.org/pm/recommendations/slow/pin/badge.svg', 'slow/pin'],
    ['https://example.org/pm/recommendations/gr%C3%B6%C3%9Fe/gr%C3%BCn/', 'größe/grün'],
    ['rec:slow/pin', 'slow/pin'],
    ['REC:slow/pin#why', 'slow/pin'],
    ['https://example.org/pm/recommendations/slow/', 'slow'],
  ])('%s is a recommendation', (address, id) => {
    expect(matcher.targetOf(address)).toEqual({ kind: 'recommendation', id });
    expect(matcher.mayMention(`[x](${address})`)).toBe(true);
  });

  test.each(['https://example.org/pm/incidents/slow/#impact', 'https://example.org/pm/incidents/slow.md'])(
    '%s is a report',
    address => expect(matcher.targetOf(address)).toEqual({ kind: 'report', id: 'slow' }),
  );

  test.each([
    'https://example.org/recommendations/slow/pin/',
    'https://example.com/pm/recommendations/slow/pin/',
    'https://example.org.evil/pm/recommendations/slow/pin/',
    'https://example.org/pm/recommendations/',
    'https://example.org/pm/docs/slow/',
    'recommendations/slow/pin/',
    'https://[',
    'mailto:rec@example.org',
  ])('%s is neither', address => expect(matcher.targetOf(address)).toBeUndefined());
});

test('every form of a link is found where it stands, and nothing in code', () => {
  const text = `---
title: Images
---
# Heading with [*inline* link](rec:slow/pin "title")

😀 <https://example.org/pm/recommendations/slow/pin/>, https://example.org/pm/incidents/slow/ and [full][One], [one].

> - [![badge](https://example.org/pm/recommendations/slow/pin/badge.svg)](<rec:slow/pin>)

| a | b |
| - | - |
| [x\\|y](rec:slow/done) | c[^n] |

<p align="center">
  <a class="x" href='https://example.org/pm/recommendations/slow/pin/'>two <b>words</b></a>
  <!-- <a href="rec:slow/comment">x</a> --> <pre><a href="rec:slow/code">x</a></pre>
</p>

Inline <a href="rec:slow/past">old *one*</a>, [bad](rec:), \`[c](rec:slow/code)\`

    [c](rec:slow/code)

\`\`\`md
[c](rec:slow/code)
\`\`\`

[One]: https://example.org/pm/recommendations/slow/first/ "x"
[one]: rec:slow/not-this
[unused]: rec:slow/unused
[^n]: [note](rec:slow/no)
`;
  expect(found(text)).toEqual([
    '4:16 recommendation slow/pin "inline link" [slow/pin]',
    '6:4 recommendation slow/pin "https://example.org/pm/recommendations/slow/pin/" [slow/pin]',
    '6:56 report slow "https://example.org/pm/incidents/slow/" [slow]',
    '6:99 recommendation slow/first "full" [slow/first]',
    '6:112 recommendation slow/first "one" [slow/first]',
    '8:5 recommendation slow/pin "badge" [slow/pin]',
    '8:6 recommendation slow/pin "badge" [slow/pin]',
    '12:3 recommendation slow/done "x|y" [slow/done]',
    '15:3 recommendation slow/pin "two words" [slow/pin]',
    '19:8 recommendation slow/past "old one" [slow/past]',
    '19:47 recommendation  "bad" []',
    '30:7 recommendation slow/no "note" [slow/no]',
  ]);
  expect(findCitations(text, 'md', matcher).title).toBe('Images');
});

test('MDX: cards, JSX links and Markdown within elements; broken MDX is read as Markdown', () => {
  const text = `import { Rec } from 'x'

# Heading

<Card>
[in a card](rec:slow/pin) <a href={"rec:slow/done"}>JSX *words*</a>
</Card>

<Rec id="slow/no" /> and <Rec id={\`slow/past\`} wide /> and <Rec id={slow.unknown} />
{/* [x](rec:slow/comment) */}
`;
  expect(found(text, 'mdx')).toEqual([
    '6:1 recommendation slow/pin "in a card" [slow/pin]',
    '6:27 recommendation slow/done "JSX words" [slow/done]',
    '9:1 recommendation slow/no "" [slow/no]',
    '9:26 recommendation slow/past "" [slow/past]',
  ]);
  expect(found('a < b {\n\n[x](rec:slow/pin) <Rec id="slow/no" />\n', 'mdx')).toEqual([
    '3:1 recommendation slow/pin "x" [slow/pin]',
    '3:19 recommendation slow/no "" [slow/no]',
  ]);
});

test('an id that is written in another way is known, but not where', () => {
  expect(found('[x](rec:sl\\_ow/pin) [y](<rec:slow&#47;pin>)\n')).toEqual([
    '1:1 recommendation sl_ow/pin "x" []',
    '1:21 recommendation slow/pin "y" []',
  ]);
});
