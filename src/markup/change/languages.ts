import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isDiffLanguage, languageOfDiff } from './diff-language.ts';
import { fencesIn } from './fences.ts';
import { languageOfFile } from './file-name.ts';
import { looksLikeDiff, parseDiff } from './git-diff.ts';

/** The languages of a tree's changes that no code block names: those of changed files. */
export function changeLanguages(tree: Root): Set<string> {
  const languages = new Set<string>();
  let anyUnnamed = false;
  visit(tree, node => {
    if (node.type === 'element' && node.tagName === 'code') {
      const language = String(node.properties.dataLanguage ?? '').toLowerCase();
      anyUnnamed ||= language === '' || isDiffLanguage(language);
    }
    if (node.type === ('mdxJsxFlowElement' as string) && 'attributes' in node) {
      const attributes = node.attributes as { name?: string; value?: unknown }[];
      for (const { name, value } of attributes) {
        if (name === 'lang' && typeof value === 'string') languages.add(value);
        if (name === 'file' && typeof value === 'string') languages.add(languageOfFile(value) ?? '');
      }
    }
  });
  for (const { block, file } of anyUnnamed ? fencesIn(tree) : []) {
    if (isDiffLanguage(block.language) || looksLikeDiff(block.code)) {
      for (const change of parseDiff(block.code))
        languages.add(languageOfDiff(block, change.file ?? file) ?? '');
    } else if (block.language === '' && file) languages.add(languageOfFile(file) ?? '');
  }
  return languages;
}
