import type { Root } from 'hast';
import type { CodeBlock } from '../code-info.ts';
import { isDiffLanguage, languageOfDiff } from './diff-language.ts';
import { fencesIn } from './fences.ts';
import { languageOfFile } from './file-name.ts';
import { looksLikeDiff, parseDiff } from './git-diff.ts';
import { changeElementsIn } from './jsx.ts';

const isDiff = ({ language, code }: CodeBlock): boolean => isDiffLanguage(language) || looksLikeDiff(code);

/**
 * The languages of a tree's changes that no code block names: those of changed files.
 * @param blocks the tree's code blocks
 */
export function changeLanguages(tree: Root, blocks: readonly CodeBlock[]): Set<string> {
  const languages = new Set<string>();
  const addFile = (file: string | undefined): void => {
    const language = file === undefined ? undefined : languageOfFile(file);
    if (language) languages.add(language);
  };
  for (const { element } of changeElementsIn(tree)) {
    if (element.problem !== undefined) continue;
    if (element.lang) languages.add(element.lang);
    addFile(element.file);
  }
  // Reading what stands around each fence is dear, and few reports have one that is not told by its own words.
  if (!blocks.some(block => block.language === '' || isDiff(block))) return languages;
  for (const { block, file } of fencesIn(tree)) {
    if (isDiff(block)) {
      for (const change of parseDiff(block.code))
        languages.add(languageOfDiff(block, change.file ?? file) ?? '');
    } else if (block.language === '') addFile(file);
  }
  return languages;
}
