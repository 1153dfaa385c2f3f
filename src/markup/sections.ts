import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { TextSection } from './context.ts';
import { tidy } from './tidy.ts';

/** Splits a tree's text at its headings, prose and code apart. Run before constructs redraw the tree. */
export function textSections(tree: Root): TextSection[] {
  const sections: TextSection[] = [{ id: '', heading: '', prose: '', code: '' }];
  const read = (node: RootContent): void => {
    if (node.type === 'text') sections.at(-1)!.prose += node.value;
    if (!('children' in node)) return;
    const element = node as Element;
    if (/^h[1-6]$/.test(element.tagName ?? '')) {
      sections.push({
        id: String(element.properties.id ?? ''),
        heading: textOf(element).trim(),
        prose: '',
        code: '',
      });
    } else if (element.tagName === 'pre') {
      sections.at(-1)!.code += `${textOf(element)}\n`;
    } else {
      if (element.tagName === 'code') speak(sections.at(-1)!, textOf(element));
      for (const child of element.children) read(child as RootContent);
      if (blocks.has(element.tagName)) sections.at(-1)!.prose += '\n';
    }
  };
  for (const node of tree.children) read(node);
  return sections
    .map(section => ({ ...section, prose: tidy(section.prose), code: section.code.trimEnd() }))
    .filter(section => section.heading !== '' || section.prose !== '' || section.code !== '');
}

/** Keeps inline code that is more than a name. */
function speak(section: TextSection, code: string): void {
  if (!/\S\s+\S+\s+\S/.test(code)) return;
  section.spokenCode ??= [];
  section.spokenCode.push(tidy(code));
}

const blocks = new Set(['p', 'li', 'tr', 'td', 'th', 'blockquote', 'div', 'dd', 'dt']);
