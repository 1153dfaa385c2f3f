import type { CodeBlock } from '../code-info.ts';
import { resolveLanguage } from '../highlight.ts';
import { languageOfFile } from './file-name.ts';

const diffNames = new Set(['diff', 'patch', 'udiff', 'git-diff']);

/** Whether a fence calls its text a diff. */
export const isDiffLanguage = (language: string): boolean => diffNames.has(language);

/**
 * The language of the code that a diff changes: from the fence (`diff ts`, `diff lang=ts`, `title="a.ts"`),
 * else from the changed file's name. Undefined when nothing tells.
 */
export function languageOfDiff(block: Pick<CodeBlock, 'meta'>, file: string | undefined): string | undefined {
  const stated = /(?:^|\s)lang(?:uage)?=["']?([^\s"']+)/.exec(block.meta)?.[1];
  const bare = block.meta
    .replace(/\{[^}]*\}|[\w-]+=(?:"[^"]*"|'[^']*'|\S+)/g, ' ')
    .split(/\s+/)
    .find(word => word !== '' && resolveLanguage(word) !== undefined);
  return stated ?? bare ?? (file === undefined ? undefined : languageOfFile(file));
}
