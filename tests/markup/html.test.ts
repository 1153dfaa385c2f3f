import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { h } from '../../src/markup/h.ts';
import { htmlOf } from '../../src/markup/html.ts';

const word = fc.string({ unit: fc.constantFrom(...'ab<>&"\'`\0\n\té世👍=/ '), maxLength: 8 });
const value = fc.oneof(
  word,
  fc.boolean(),
  fc.constantFrom('', 0, 1, 2.5, Number.NaN, null, undefined, 'hidden', 'download', 'open'),
  fc.array(fc.oneof(word, fc.integer({ max: 9, min: 0 })), { maxLength: 3 }),
);
const names =
  'className id href tabIndex ariaHidden ariaLabel dataFile dataBefore2 data-after hidden open download checked start dateTime colSpan sizes srcSet accept viewBox preserveAspectRatio x width popoverTarget xLinkHref odd>name';
const properties = fc.dictionary(fc.constantFrom(...names.split(' ')), value, { maxKeys: 5 });
const tagName = fc.constantFrom(...'p span br img input svg rect path image a pre code col wbr'.split(' '));

const { node } = fc.letrec<{ node: ElementContent }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word.map((text): ElementContent => ({ type: 'text', value: text })),
    fc
      .record({ tagName, properties, children: fc.array(tie('node'), { maxLength: 4 }) })
      .map((parts): Element => ({ type: 'element', ...parts })),
  ),
}));

test('a tree becomes the HTML that hast-util-to-html makes of it', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), children => {
      const tree: Root = { type: 'root', children };
      expect(htmlOf(tree)).toBe(toHtml(tree));
    }),
    { numRuns: 1000 },
  );
});

test('comments and raw HTML are left out', () => {
  const children = [
    { type: 'comment', value: 'x' },
    { type: 'raw', value: '<script>' },
    { type: 'text', value: 'a' },
  ] as ElementContent[];
  expect(htmlOf(h('p', children))).toBe('<p>a</p>');
});

test('an element takes properties with a value, and children however they are nested', () => {
  const made = h('p', { className: ['a'], id: undefined, title: null, tabIndex: 0 }, ['x', [h('br')]], 7);
  expect(made).toEqual({
    type: 'element',
    tagName: 'p',
    properties: { className: ['a'], tabIndex: 0 },
    children: [
      { type: 'text', value: 'x' },
      { type: 'element', tagName: 'br', properties: {}, children: [] },
      { type: 'text', value: '7' },
    ],
  });
  expect(h('input', { type: 'radio', value: 'a' }).properties).toEqual({ type: 'radio', value: 'a' });
  expect(h('p', h('b', 'x')).children).toEqual([h('b', 'x')]);
});
