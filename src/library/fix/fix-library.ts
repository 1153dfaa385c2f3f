import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { CompileOptions } from '../../compile.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import type { ProblemCode } from '../../report/problems.ts';
import type { LibraryFolders } from '../entries.ts';
import { readFolder } from '../read-folder.ts';
import { replaceFile } from '../replace-file.ts';
import { fixText } from './fix-text.ts';

/** One repair in one file. */
export interface Fix {
  /** Path as the user knows it. */
  file: string;
  change: string;
}

const mendable: readonly ProblemCode[] = [
  'value-invalid',
  'key-missing',
  'recommendation-id-derived',
  'recommendation-unlisted',
];

/** An instant that is right but has a space where the canonical form has `T`. */
const spacedInstant =
  /^[\s-]*(?:date|started|detected|acknowledged|mitigated|resolved)\s*:\s*['"]?~?\s*\d{4}-\d\d-\d\d \d/m;

/**
 * Repairs what is mechanical in the files of a library, each written whole or not at all.
 * @param diagnostics what is wrong with it: other files are only looked at for dates
 * @throws where a file cannot be written
 */
export async function fixLibrary(
  folders: LibraryFolders,
  cwd: string,
  diagnostics: readonly Diagnostic[],
): Promise<Fix[]> {
  const wanted = new Set(diagnostics.filter(({ code }) => mendable.includes(code)).map(({ file }) => file));
  const fixes: Fix[] = [];
  for (const kind of ['report', 'doc'] as const) {
    const folder = kind === 'report' ? folders.reports : folders.docs;
    if (folder === undefined) continue;
    for (const { path, file, text } of (await readFolder(folder, cwd)).texts) {
      if (!wanted.has(file) && !spacedInstant.test(text)) continue;
      const format = extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md';
      const changes = await fixFile(path, { kind, format });
      fixes.push(...changes.map(change => ({ file, change })));
    }
  }
  return fixes;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

async function fixFile(path: string, options: CompileOptions): Promise<string[]> {
  const source = decoder.decode(await readFile(path));
  const { text, changes } = await fixText(source, options);
  if (text !== source) await replaceFile(path, text);
  return changes;
}
