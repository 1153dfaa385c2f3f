import type { Element, ElementContent, Root } from 'hast';
import { diagnose, type Diagnostic } from '../report/diagnostic.ts';
import { addClass, isElement } from './elements.ts';

/** Class of the paragraph in whose place the library puts a recommendation's card. */
export const cardClass = 'rec-card';

/**
 * Marks the paragraphs that are cards: a link to a recommendation standing alone between the blocks of a text. Any
 * other reader of the Markdown sees a link. Whether a relative link leads to a recommendation, the library knows.
 */
export function markCards(tree: Root): void {
  for (const node of tree.children) {
    if (!isElement(node, 'p') || node.properties.className) continue;
    const content = node.children.filter(child => child.type !== 'text' || child.value.trim() !== '');
    const [link] = content;
    if (content.length !== 1 || !isElement(link, 'a') || link.properties.className) continue;
    if (!/^rec:|^(?![a-z][a-z0-9+.-]*:|\/\/|#)[^#]+#./i.test(String(link.properties.href))) continue;
    addClass(node, cardClass);
    node.children = [link];
  }
}

/** The parts of an MDX JSX element that are read here. */
interface JsxElement {
  type: string;
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
  children: ElementContent[];
  position?: Element['position'];
}

/**
 * Puts a link in place of every `<Rec id="…"/>`, in a paragraph of its own where the element is a block. The words
 * inside it are the link's; without any the link takes the recommendation's.
 */
export function replaceRecElements(tree: Root, diagnostics: Diagnostic[]): void {
  const walk = (parent: { children: ElementContent[] }): void => {
    for (const [index, node] of parent.children.entries()) {
      if (!('children' in node)) continue;
      const jsx = node as unknown as JsxElement;
      if (node.type.startsWith('mdxJsx') && jsx.name === 'Rec')
        parent.children[index] = linkOf(jsx, diagnostics);
      else walk(node);
    }
  };
  walk(tree as { children: ElementContent[] });
}

function linkOf(element: JsxElement, diagnostics: Diagnostic[]): Element {
  const { type, attributes, children, position } = element;
  const [id, ...others] = attributes;
  const target = others.length === 0 && id?.name === 'id' && typeof id.value === 'string' ? id.value : '';
  if (target === '') {
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    diagnostics.push(diagnose('mdx-rec-invalid', {}, { line, column }));
  }
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: target === '' ? {} : { href: `rec:${target}` },
    children: children.flatMap(child => (isElement(child, 'p') ? child.children : [child])),
    ...(position && { position }),
  };
  if (type === 'mdxJsxTextElement') return link;
  return {
    type: 'element',
    tagName: 'p',
    properties: { className: [cardClass] },
    children: [link],
    ...(position && { position }),
  };
}
