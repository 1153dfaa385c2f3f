import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { prepareTree } from '../../src/markup/prepare.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import { transformTree } from '../../src/markup/transform.ts';

async function drawn(source: string) {
  const tree = parseMarkup(source, 'mdx').tree!;
  prepareTree(tree);
  const { constructs, diagnostics } = await transformTree(tree, {
    format: 'mdx',
    source,
    kind: 'doc',
    lang: 'en',
    places: {},
  });
  return { tree, constructs, diagnostics };
}

const fence = (code: string, info = ''): string => `\`\`\`${info}\n${code}\n\`\`\`\n\n`;

describe('<Change>', () => {
  test('becomes the same figure as two labelled fences', async () => {
    const inside = `${fence('a = 1', 'py')}${fence('a = 2', 'py')}`;
    const { tree, constructs } = await drawn(`<Change file="x.py">\n\n${inside}</Change>\n`);
    const labelled = await drawn(
      `**Before** \`x.py\`:\n\n${fence('a = 1', 'py')}**After** \`x.py\`:\n\n${fence('a = 2', 'py')}`,
    );
    const bare = (html: string): string =>
      html.replace(/<div class="change-sides">.*?<\/div><\/div>|change-view-\d+/gs, '');
    expect(bare(toHtml(tree))).toBe(bare(toHtml(labelled.tree)));
    expect(constructs).toEqual([
      { kind: 'change', beforeLine: 3, afterLine: 7, language: 'py', file: 'x.py' },
    ]);
  });

  test('takes its language from `lang`, and its file’s name', async () => {
    const { tree } = await drawn(
      `<Change lang="dockerfile">\n\n${fence('FROM a:1')}${fence('FROM a:2')}</Change>\n`,
    );
    expect(toHtml(tree)).toContain('Base image <code>a:1</code> → <code>a:2</code>.');
    const named = await drawn(
      `<Change file="Dockerfile.dev">\n\n${fence('FROM a:1')}${fence('FROM a:2')}</Change>\n`,
    );
    expect(toHtml(named.tree)).toContain('t-instruction');
  });

  test('keeps what else it holds', async () => {
    const { tree } = await drawn(
      `<Change>\n\nOne replica.\n\n${fence('a')}Two replicas.\n\n${fence('b')}</Change>\n`,
    );
    const html = toHtml(tree);
    expect(html).toContain('<div class="change-side change-side-before"><p>One replica.</p></div>');
    expect(html).toContain('<div class="change-side change-side-after"><p>Two replicas.</p></div>');
  });

  test.each([
    ['<Change>\n\ntext\n\n</Change>\n', 'none'],
    [`<Change>\n\n${fence('a')}</Change>\n`, 'one'],
    [`<Change>\n\n${fence('a')}${fence('b')}${fence('c')}</Change>\n`, '3'],
    [`<Change file={name}>\n\n${fence('a')}${fence('b')}</Change>\n`, 'plain text'],
    [`<Change name="x">\n\n${fence('a')}${fence('b')}</Change>\n`, '`name`'],
    ['<Change />\n', 'none'],
  ])('%j is refused at its line', async (source, reason) => {
    const { diagnostics, tree } = await drawn(`Text.\n\n${source}`);
    expect(diagnostics.map(d => [d.code, d.place.line, d.place.column])).toEqual([['change-invalid', 3, 1]]);
    expect(diagnostics[0]!.message).toContain(reason);
    expect(toHtml(tree)).not.toContain('class="change"');
  });
});
