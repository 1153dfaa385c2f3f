import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';

/** A file to import. */
export interface ImportSource {
  /** Absolute path. */
  path: string;
  /** As it is reported: relative to the one folder that is imported, else as given. */
  name: string;
  /** The folder whose files it may carry along. */
  root: string;
  text: string;
}

const markdown = /\.(?:md|mdx|markdown|mdown|mkd|md\.erb)$/i;
/** Folders of tools: whatever is in them, nobody wrote it as a report. */
const skipped = new Set(['.git', 'node_modules', '.faultline']);
/** Names without an extension that are no Markdown although they may have `#` lines. */
const noReport =
  /^(?:LICENSE|LICENCE|COPYING|NOTICE|Makefile|Dockerfile|Vagrantfile|Gemfile|Rakefile|Procfile|CODEOWNERS|OWNERS|Jenkinsfile|\..*)/i;

/**
 * Reads the files to import: those named, and every Markdown file below the folders named, in path order.
 * @param cwd what relative paths are relative to
 */
export async function readSources(
  paths: readonly string[],
  cwd: string,
): Promise<{ sources: ImportSource[]; diagnostics: Diagnostic[] }> {
  const sources: ImportSource[] = [];
  const diagnostics: Diagnostic[] = [];
  const fail = (file: string, diagnostic: Diagnostic): void => {
    diagnostics.push({ ...diagnostic, file });
  };
  for (const given of paths) {
    const path = resolve(cwd, given);
    const info = await stat(path).catch(() => undefined);
    if (!info) {
      fail(given, diagnose('file-unreadable', { reason: 'it does not exist' }, start));
      continue;
    }
    const isFolder = info.isDirectory();
    const root = await rootOf(isFolder ? path : dirname(path));
    const files = isFolder ? await markdownBelow(path) : [path];
    for (const file of files) {
      const inside = relative(path, file).split(sep).join('/');
      const name = !isFolder ? given : paths.length === 1 ? inside : join(given, inside).split(sep).join('/');
      const text = await readText(file);
      if (typeof text !== 'string') fail(name, text);
      else if (extname(file) !== '' || !isFolder || looksLikeMarkdown(text))
        sources.push({ path: file, name, root, text });
    }
  }
  const unique = [...new Map(sources.map(source => [source.path, source])).values()];
  return { sources: unique, diagnostics };
}

const start = { line: 1, column: 1 };

/** The repository a folder is in, else the folder itself: further up, a report has no business with files. */
async function rootOf(folder: string): Promise<string> {
  for (let at = folder; dirname(at) !== at; at = dirname(at))
    if (await stat(join(at, '.git')).catch(() => undefined)) return at;
  return folder;
}

async function markdownBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) found.push(...(await markdownBelow(path)));
    else if (entry.isFile() && isMarkdownName(path)) found.push(path);
  }
  return found;
}

const isMarkdownName = (path: string): boolean =>
  markdown.test(path) || (extname(path) === '' && !noReport.test(basename(path)));

/** A file without an extension is a report if it has a heading or front matter. */
const looksLikeMarkdown = (text: string): boolean =>
  !text.startsWith('#!') &&
  (/^\uFEFF?(?:---|\+\+\+)\r?\n/.test(text) ||
    /^#{1,3} \S/m.test(text) ||
    /^\S.*\r?\n(?:=|-){3,}\s*$/m.test(text));

async function readText(path: string): Promise<string | Diagnostic> {
  try {
    const bytes = await readFile(path);
    if (bytes.includes(0)) return diagnose('file-binary', {}, start);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? diagnose('file-empty', {}, start) : text;
  } catch (error) {
    if (error instanceof TypeError) return diagnose('file-binary', {}, start);
    return diagnose('file-unreadable', { reason: (error as Error).message }, start);
  }
}
