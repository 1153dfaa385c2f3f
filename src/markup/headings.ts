import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Heading } from './context.ts';
import { eachElement } from './elements.ts';
import { h } from './h.ts';

/**
 * Lifts the title out, levels the headings without gaps from 2, and gives each an id (as GitHub would) and
 * a link to itself.
 * @param title the front matter's title; a first-level heading is lifted out if it is the same or there is none
 */
export function outline(tree: Root, title: string | undefined): { title?: string; headings: Heading[] } {
  const lifted = liftTitle(tree, title);
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const shift = hasFirstLevel(tree) ? 1 : 0;
  eachElement(tree, node => {
    const depth = depthOf(node);
    if (depth === undefined || node.properties.id === 'footnote-label') return;
    const text = textOf(node).trim();
    const id = slugger.slug(text || 'section');
    const level = Math.max(2, Math.min(depth + shift, (headings.at(-1)?.level ?? 1) + 1, 6));
    node.tagName = `h${level}`;
    node.properties = { id };
    node.children.push(h('a', { className: ['anchor'], href: `#${id}`, ariaLabel: `Link to “${text}”` }));
    headings.push({ level, id, text, line: node.position?.start.line ?? 1 });
  });
  return { ...(lifted !== undefined && { title: lifted }), headings };
}

function liftTitle(tree: Root, title: string | undefined): string | undefined {
  const index = tree.children.findIndex(node => node.type === 'element' && node.tagName === 'h1');
  if (index < 0) return undefined;
  const text = textOf(tree.children[index]!).trim();
  if (text === '' || (title !== undefined && !sameWords(text, title))) return undefined;
  tree.children.splice(index, 1);
  return text;
}

const hasFirstLevel = (tree: Root): boolean =>
  tree.children.some(node => node.type === 'element' && node.tagName === 'h1');

const sameWords = (a: string, b: string): boolean => words(a) === words(b);
const words = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

function depthOf(node: Element): number | undefined {
  return /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : undefined;
}
