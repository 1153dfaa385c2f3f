import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { eachElement } from './elements.ts';
import { readSession } from './terminal/session.ts';

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

/** Moves a code block's info string from `data`, which later steps drop, into properties they keep. */
export function keepInfoString(code: Element): void {
  const data = code.data as { lang?: string; meta?: string } | undefined;
  const language = /^[^\s{]*/.exec(data?.lang ?? '')![0];
  if (language) code.properties.dataLanguage = language;
  if (data?.meta) code.properties.dataMeta = data.meta;
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
  const text = textOf(code);
  const fenced = (pre.position?.end.line ?? line) - line > text.split('\n').length - 2;
  return {
    code: text.endsWith('\n') ? text.slice(0, -1) : text,
    language: String(code.properties.dataLanguage ?? '').toLowerCase(),
    meta: String(code.properties.dataMeta ?? ''),
    line,
    codeLine: fenced ? line + 1 : line,
  };
}

/** All code blocks of a tree, in order. */
export function codeBlocksIn(tree: Root): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  eachElement(tree, node => {
    if (node.tagName !== 'pre') return false;
    const block = codeBlockOf(node);
    if (block) blocks.push(block);
    return true;
  });
  return blocks;
}

/** The languages that code blocks name, and those that are typed in terminal sessions. */
export function languagesOf(blocks: readonly CodeBlock[]): Set<string> {
  const languages = new Set<string>();
  for (const { language, code } of blocks) {
    if (language) languages.add(language);
    for (const part of readSession(code, language) ?? [])
      if (part.kind === 'command') languages.add(part.language);
  }
  return languages;
}
