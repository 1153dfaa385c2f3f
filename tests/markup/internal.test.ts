import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { closeGaps, emptiedLines } from '../../src/markup/internal/emptied-lines.ts';
import { redactBody } from '../../src/markup/internal/redact-body.ts';

const front = '---\ntitle: T\ndate: 2026-01-04\nstatus: resolved\nissue: x\n---\n';
const firstLine = 7;
const redact = (body: string, format: 'md' | 'mdx' = 'md') => redactBody(front + body, firstLine, format);
const compiledText = (text: string, format: 'md' | 'mdx') => compile(text, { kind: 'report', format });
const compiled = (body: string, format: 'md' | 'mdx' = 'md') => compiledText(front + body, format);

const hidden: [what: string, format: 'md' | 'mdx', body: string][] = [
  ['a block', 'md', 'a\n\n:::internal\n\nsecret\n\n:::\n\nb\n'],
  ['a block without blank lines around it', 'md', 'a\n:::internal\nsecret\n:::\nb\n'],
  ['a block in a list', 'md', '- a\n\n  :::internal\n  secret\n  :::\n\n- b\n'],
  ['a block that a list item begins with', 'md', 'a\n\n- :::internal\n  secret\n  :::\n\nb\n'],
  ['a block in a quote', 'md', '> a\n> :::internal\n> secret\n> :::\n> b\n'],
  ['a block in a quote in a list', 'md', '1. a\n\n   > :::internal\n   > secret\n   > :::\n\nb\n'],
  ['blocks in a block', 'md', 'a\n\n:::internal\n:::internal\nsecret\n:::\nsecret\n:::\n\nb\n'],
  ['another block in a block', 'md', 'a\n\n::::internal\n:::note\nsecret\n:::\nsecret\n::::\n\nb\n'],
  ['code in a block', 'md', 'a\n\n:::internal\n```\n:::\nsecret\n```\nsecret\n:::\n\nb\n'],
  ['a name written otherwise', 'md', 'a\n\n::: Internal\nsecret\n:::\n\nb\n'],
  ['a block with a heading', 'md', 'a\n\n:::internal\n## secret\n\nsecret\n:::\n\nb\n'],
  ['a comment', 'md', 'a <!-- secret --> b\n\n<!--\nsecret\n\nsecret\n-->\n'],
  ['a comment in raw HTML', 'md', 'a\n\n<div>\n<!-- secret -->\n</div>\n\nb\n'],
  ['a comment that never ends', 'md', 'a b\n\n<!-- secret\n\nsecret\n'],
  ['a comment as a definition', 'md', 'a\n\n[//]: # (secret)\n\nb\n'],
  ['a block in MDX', 'mdx', 'a {1}\n\n:::internal\nsecret {2}\n:::\n\nb\n'],
  ['an element', 'mdx', 'a\n\n<Internal>\n\n- secret {2}\n\n</Internal>\n\nb\n'],
  ['an element in a line', 'mdx', 'a <Internal>secret *{1}*</Internal> b\n'],
  ['elements in an element', 'mdx', 'a\n\n<Internal><Internal>secret</Internal> secret</Internal>\n\nb\n'],
  ['an element in another', 'mdx', 'a\n\n<div>\n<Internal>\nsecret\n</Internal>\n</div>\n\nb\n'],
  ['a comment of MDX', 'mdx', 'a {/* secret */} b\n\n{/*\nsecret\n*/}\n'],
];

describe('a public text has no trace of', () => {
  test.each(hidden)('%s', async (_, format, body) => {
    const { text, diagnostics } = redact(body, format);
    expect(diagnostics).toEqual([]);
    expect(text).not.toMatch(/secret|internal/i);
    expect(text).toMatch(/\ba\b[\s\S]*\bb\b/);
    expect(text.split('\n').length).toBe((front + body).split('\n').length);
    const result = await compile(text, { kind: 'report', format });
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

const refused: [what: string, format: 'md' | 'mdx', body: string, line: number, code: string][] = [
  ['an open block', 'md', ':::internal\nsecret\n', 7, 'internal-unclosed'],
  ['a block that code leaves open', 'md', ':::internal\n```\nsecret\n:::\n', 7, 'internal-unclosed'],
  ['an end too many', 'md', ':::internal\nsecret\n:::\nsecret\n:::\n', 11, 'internal-fence-stray'],
  ['a misspelt name', 'md', ':::internl\nsecret\n:::\n', 7, 'internal-fence-unclear'],
  ['too few colons', 'md', '::internal\nsecret\n::\n', 7, 'internal-fence-unclear'],
  ['words behind the name', 'md', ':::internal secret\n:::\n', 7, 'internal-fence-unclear'],
  ['a block within a line', 'md', 'a :::internal secret :::\n', 7, 'internal-mark-unclear'],
  ['an element in Markdown', 'md', 'a <Internal>secret</Internal>\n', 7, 'internal-mark-unclear'],
  ['a comment that a blank line ends', 'md', 'a <!-- b\n\nsecret -->\n', 7, 'internal-mark-unclear'],
  ['an element in braces', 'mdx', 'a {true && <Internal>secret</Internal>}\n', 7, 'internal-mark-unclear'],
  [
    'an element in an attribute',
    'mdx',
    '<A b={<Internal>secret</Internal>} />\n',
    7,
    'internal-mark-unclear',
  ],
  [
    'an element in an export',
    'mdx',
    'export const A = () => <Internal>secret</Internal>;\n',
    7,
    'internal-mark-unclear',
  ],
  ['an element that never ends', 'mdx', 'a {1}\n\n<Internal>\nsecret\n', 9, 'mdx-invalid'],
  // The parser ends the list's code where the list ends, and shows what follows.
  [
    'a block behind code in a list',
    'md',
    '- ```\n  x\n\n:::internal\nsecret\n:::\n',
    10,
    'internal-mark-unclear',
  ],
];

describe('nothing is published with', () => {
  test.each(refused)('%s', (_, format, body, line, code) => {
    const [first] = redact(body, format).diagnostics;
    expect(first).toMatchObject({ code, severity: 'error', place: { line } });
  });
});

test('what only talks of the marks stays', () => {
  const body =
    'Write `:::internal` or `<Internal>` or `<!-- x -->`; 500 <Internal Server Error>.\n\n```md\n<!-- x -->\n:::internal\nx\n:::\n```\n\nstd::internal::x\n\n:::note\ny\n:::\n';
  expect(redact(body)).toEqual({ text: front + body, diagnostics: [] });
});

test('an internal site shows blocks in a box of their own', async () => {
  const { html, diagnostics, recommendations } = await compiled(
    'a\n:::internal\n## Notes\n\nsecret\n:::\nb\n\n## Recommendations\n\n- One\n\n  :::internal\n  more\n  :::\n',
  );
  expect(diagnostics.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  expect(html).toMatch(
    /<p>a<\/p>\s*<aside class="alert alert-internal" aria-label="Internal"><p class="alert-title">Internal<\/p><h2[^>]*>Notes.*?<\/h2>\s*<p>secret<\/p><\/aside>\s*<p>b<\/p>/,
  );
  expect(html.match(/<aside/g)).toHaveLength(2);
  expect(html).not.toContain(':::');
  expect(recommendations).toHaveLength(1);
});

test('MDX whose only code would be its internal blocks is no code', async () => {
  expect((await compiled('a\n\n:::internal\nsecret\n:::\n', 'mdx')).lane).toBe('static');
  expect((await compiled('a {1}\n\n:::internal\nsecret\n:::\n', 'mdx')).lane).toBe('mdx');
});

const withoutEmptyQuotes = (html: string): string =>
  html.replace(/<blockquote>\s*<\/blockquote>|<\/?p>|\s/g, '');

describe('what is published as Markdown has no gap that tells of', () => {
  test.each(hidden)('%s', async (_, format, body) => {
    const { text } = redact(body, format);
    const closed = closeGaps(text, emptiedLines(front + body, text));
    expect(closed).not.toMatch(/\n(?:[ >]*\n){2}/);
    expect(closed.match(/\n$/g)).toHaveLength(1);
    const [now, before] = await Promise.all([closed, text].map(each => compiledText(each, format)));
    // Of a quote that holds nothing more, nothing need stay.
    expect(withoutEmptyQuotes(now!.html)).toBe(withoutEmptyQuotes(before!.html));
  });

  test('keys of front matter, while gaps of the author’s own stay', () => {
    const source = `---\ntitle: T\ninternal:\n  who: x\n  why: y\nissue: x\n---\n\na\n\n\nb\n\n:::internal\nx\n:::\n\nc\n`;
    const left = '---\ntitle: T\n\n\n\nissue: x\n---\n\na\n\n\nb\n\n\n\n\n\nc\n';
    expect(closeGaps(left, emptiedLines(source, left))).toBe(
      '---\ntitle: T\nissue: x\n---\n\na\n\n\nb\n\nc\n',
    );
  });
});
