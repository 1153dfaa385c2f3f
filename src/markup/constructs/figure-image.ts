import type { Element, Root } from 'hast';
import { eachElement, isElement } from '../elements.ts';
import { h } from '../h.ts';

/** An image that stands alone in its paragraph becomes a figure; its title, where it has one, the caption. */
export function drawImageFigures(tree: Root): void {
  eachElement(tree, (node, index, parent) => {
    if (node.tagName !== 'p') return false;
    const image = onlyImage(node);
    if (!image) return true;
    const { title, ...properties } = image.img.properties;
    const caption = typeof title === 'string' && title.trim() !== '' ? title : undefined;
    if (caption) image.img.properties = properties;
    parent.children[index] = h('figure', { className: ['image'], id: node.properties.id }, [
      image.whole,
      ...(caption ? [h('figcaption', caption)] : []),
    ]);
    return true;
  });
}

function onlyImage(paragraph: Element): { whole: Element; img: Element } | undefined {
  const content = paragraph.children.filter(child => child.type !== 'text' || child.value.trim() !== '');
  const [only] = content;
  if (content.length !== 1 || !isElement(only, 'img', 'a')) return undefined;
  if (only.tagName === 'img') return { whole: only, img: only };
  const [inner] = only.children;
  return only.children.length === 1 && isElement(inner, 'img') ? { whole: only, img: inner } : undefined;
}
