import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { eachElement } from './elements.ts';

/** A fenced or indented code block. */
export interface CodeBlock {
  /** The text without its last line end. */
  code: string;
  /** First word of the info string, lower case; empty when there is none. */
  language: string;
  /** The rest of the info string. */
  meta: string;
  /** 1-based line of the opening fence. */
  line: number;
  /** 1-based line of the first code line. */
  codeLine: number;
}

/**
 * Moves each code block's info string from `data`, which later steps drop, into properties they keep.
 * Both lanes run it first.
 */
export function keepInfoStrings(tree: Root): void {
  eachElement(tree, node => {
    if (node.tagName !== 'code') return;
    const data = node.data as { lang?: string; meta?: string } | undefined;
    const language = /^[^\s{]*/.exec(data?.lang ?? '')![0];
    if (language) node.properties.dataLanguage = language;
    if (data?.meta) node.properties.dataMeta = data.meta;
  });
}

/** Reads a `pre` element as a code block; undefined when it is not one. */
export function codeBlockOf(node: unknown): CodeBlock | undefined {
  const pre = node as Element | undefined;
  if (pre?.type !== 'element' || pre.tagName !== 'pre') return undefined;
  const code = pre.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'code',
  );
  if (!code) return undefined;
  const line = pre.position?.start.line ?? 1;
  const fenced = (pre.position?.end.line ?? line) - line > textOf(code).split('\n').length - 2;
  return {
    code: textOf(code).replace(/\n$/, ''),
    language: String(code.properties.dataLanguage ?? '').toLowerCase(),
    meta: String(code.properties.dataMeta ?? ''),
    line,
    codeLine: fenced ? line + 1 : line,
  };
}

/** The languages a tree's code blocks name, and the shell's where one without a name has prompts. */
export function languagesIn(tree: Root): Set<string> {
  const languages = new Set<string>();
  eachElement(tree, node => {
    if (node.tagName !== 'pre') return;
    const block = codeBlockOf(node);
    if (block?.language) languages.add(block.language);
    else if (block && /^\s*\S*[$#>] \S/m.test(block.code)) languages.add('bash');
    return true;
  });
  return languages;
}
