import { readFileSync, realpathSync } from 'node:fs';
import { extname } from 'node:path';
import type { Plugin } from 'vite';
import { bodyLine, normalizeText } from '../compile.ts';
import { hiddenText } from '../library/audience/hidden.ts';
import { currentLibrary } from '../library/current-library.ts';
import type { Library, LibraryDoc, LibraryReport } from '../library/entries.ts';
import { internalBlocks } from '../markup/internal/blocks.ts';
import { markBlocks } from '../markup/internal/mark-blocks.ts';
import { redactBody } from '../markup/internal/redact-body.ts';
import { splitFrontMatter } from '../report/front-matter.ts';

/**
 * Gives the modules of texts with code the source that was compiled: on a public site the one without what is internal,
 * on any other the one whose internal blocks are elements. A public site's modules get no other form of a text either.
 */
export function codeSources(): Plugin {
  return {
    name: 'faultline-code-sources',
    enforce: 'pre',
    load: {
      filter: { id: /\.(?:mdx?|markdown)(?:\?|$)/i },
      handler: moduleOfText,
    },
  };
}

/**
 * What a module's id stands for, where that is not simply what is in the file.
 * @param id path of a text, perhaps with a query that asks for another form of it
 * @throws where a public site must not have that form of it
 */
export function moduleOfText(id: string): string | undefined {
  const [path, query] = id.split('?', 2) as [string, string?];
  if (query === undefined && /\.mdx$/i.test(path)) return compiledSource(path);
  if (!isPublic() || isOfPackage(path)) return undefined;
  const text = publicSource(path);
  if (text === normalizeText(readFileSync(path, 'utf8'))) return undefined;
  if (/\braw\b/.test(query ?? '')) return `export default ${JSON.stringify(text)};`;
  throw new Error(`${path} holds what a public site leaves out, and a text with code imports it.`);
}

/**
 * The source of a text with code as it was compiled.
 * @throws for one that a public site leaves out: another text imports it
 */
export function compiledSource(path: string): string {
  if (isPublic() && !isOfPackage(path)) return publicSource(path);
  const source = normalizeText(readFileSync(path, 'utf8'));
  return markBlocks(source, internalBlocks(source, bodyLine(source)).blocks, 'mdx');
}

const isPublic = (): boolean => currentLibrary().folders.audience === 'public';

const isOfPackage = (path: string): boolean => /[\\/]node_modules[\\/]/.test(path);

/** A text as a public site may know it, be it one of the library or one that only code refers to. */
function publicSource(path: string): string {
  const { library } = currentLibrary();
  const text = textsByPath(library).get(realpathSync(path));
  if (text) return normalizeText(readFileSync(text.published ?? path, 'utf8'));
  const source = normalizeText(readFileSync(path, 'utf8'));
  if (hiddenText(source, path))
    throw new Error(`${path} is left out of a public site, and a text with code imports it.`);
  // A part that texts share: what is internal of its body can be taken out, front matter is not read by anything.
  const redacted = redactBody(
    source,
    bodyLine(source),
    extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md',
  );
  const [problem] = redacted.diagnostics;
  const isUnclear = /internal/i.test(splitFrontMatter(source).yaml ?? '');
  if (problem || isUnclear)
    throw new Error(
      `${path} cannot be published: ${problem?.message ?? 'what is internal of it cannot be told'}`,
    );
  return redacted.text;
}

// Modules are known by the paths that links lead to.
const known = new WeakMap<Library, Map<string, LibraryReport | LibraryDoc>>();

function textsByPath(library: Library): Map<string, LibraryReport | LibraryDoc> {
  const texts = known.get(library);
  if (texts) return texts;
  const found = new Map([...library.reports, ...library.docs].map(text => [realpathSync(text.path), text]));
  known.set(library, found);
  return found;
}
