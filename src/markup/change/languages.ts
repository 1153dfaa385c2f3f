import type { Root } from 'hast';
import { isDiffLanguage, languageOfDiff } from './diff-language.ts';
import { fencesIn } from './fences.ts';
import { languageOfFile } from './file-name.ts';
import { looksLikeDiff, parseDiff } from './git-diff.ts';
import { changeElementsIn } from './jsx.ts';

/** The languages of a tree's changes that no code block names: those of changed files. */
export function changeLanguages(tree: Root): Set<string> {
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
  for (const { block, file } of fencesIn(tree)) {
    if (isDiffLanguage(block.language) || looksLikeDiff(block.code)) {
      for (const change of parseDiff(block.code))
        languages.add(languageOfDiff(block, change.file ?? file) ?? '');
    } else if (block.language === '') addFile(file);
  }
  return languages;
}
