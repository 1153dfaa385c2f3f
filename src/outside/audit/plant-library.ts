import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { parseDocument } from 'yaml';
import { normalizeText } from '../../compile.ts';
import { isImage } from '../../library/assets.ts';
import { hiddenText } from '../../library/audience/hidden.ts';
import type { ProjectConfig } from '../../library/config/schema.ts';
import { defaultId } from '../../library/default-id.ts';
import type { LibraryFolders } from '../../library/entries.ts';
import { isWithin } from '../../library/places.ts';
import { listFolder, readText } from '../../library/read-folder.ts';
import { splitFrontMatter } from '../../report/front-matter.ts';
import { Canaries } from './canary.ts';
import { plantHiddenBody, plantInternalBody } from './plant-body.ts';
import { plantHidden, plantInternal } from './plant-front-matter.ts';
import { plantInImage } from './plant-image.ts';

/** A copy of a library in which everything that is internal can be told. */
export interface PlantedLibrary {
  folders: { reports: string; docs?: string };
  canaries: Canaries;
  /** How many texts a public site leaves out. */
  hidden: number;
  texts: number;
  /** Path of a record of links that only an internal site may know. */
  citations: string | undefined;
}

interface Text {
  path: string;
  file: string;
  kind: 'report' | 'doc';
  text: string;
}

/**
 * Copies a library and plants a canary in everything that a public site must not know of: every value and line of texts
 * that are left out, every internal key, entry, block, element and comment of the others, and images' metadata. Each public
 * text gets some of these beside those it has.
 * @param into an empty folder
 */
export async function plantLibrary(
  { reports, docs }: LibraryFolders,
  into: string,
  cwd: string,
): Promise<PlantedLibrary> {
  const roots = docs === undefined ? [reports] : [reports, docs];
  const common = commonFolder(roots);
  const copyOf = (path: string): string => join(into, relative(common, path) || basename(common));
  for (const root of roots) {
    mkdirSync(copyOf(root), { recursive: true });
    const { files, others } = await listFolder(root, cwd);
    for (const { path } of [...files, ...others]) {
      mkdirSync(dirname(copyOf(path)), { recursive: true });
      copyFileSync(path, copyOf(path));
    }
  }
  const texts = [
    ...(await textsOf(reports, 'report', cwd)),
    ...(docs ? await textsOf(docs, 'doc', cwd) : []),
  ];
  const canaries = new Canaries(letters => texts.some(({ text }) => text.toLowerCase().includes(letters)));
  const hidden = new Map(
    texts.flatMap(text => (hiddenText(text.text, text.path) ? [[text.path, text]] : [])),
  );
  const newIds = new Map<string, string>();
  for (const { text, path, file, kind } of hidden.values()) {
    const { yaml = '', bodyOffset } = splitFrontMatter(text);
    const front = plantHidden(yaml, kind, file, canaries);
    const planted = `---\n${front}---\n${plantHiddenBody(text.slice(bodyOffset), file, canaries)}`;
    writeFileSync(copyOf(path), planted);
    if (kind !== 'report') continue;
    const [before, after] = [hiddenText(text, path)!.ids, hiddenText(planted, path)!.ids];
    for (const [index, id] of before.entries()) newIds.set(id, after[index]!);
  }
  for (const [index, { text, path, file, kind }] of texts.filter(({ path }) => !hidden.has(path)).entries()) {
    const format = extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md';
    const { yaml, bodyOffset } = splitFrontMatter(text);
    // A file that only internal text refers to; one is enough to see whether such files get out.
    const files = index === 0 && kind === 'report' ? [plantFile(dirname(copyOf(path)), canaries)] : [];
    const front = yaml === undefined ? '' : `---\n${plantInternal(yaml, file, canaries, newIds)}---\n`;
    const body = plantInternalBody(text.slice(bodyOffset), file, format, canaries, files);
    writeFileSync(copyOf(path), front + (format === 'mdx' ? withSameImports(body, path, roots) : body));
  }
  await plantOthers(roots, copyOf, canaries, cwd);
  for (const [kind, root] of [['report', reports] as const, ['doc', docs] as const])
    if (root !== undefined) plantNamed(copyOf(root), kind, canaries);
  const shown = texts.find(({ path, kind }) => kind === 'report' && !hidden.has(path));
  const citations = shown ? plantCitations(into, idOf(shown), canaries) : undefined;
  const folders = { reports: copyOf(reports), ...(docs && { docs: copyOf(docs) }) };
  return { folders, canaries, hidden: hidden.size, texts: texts.length, citations };
}

/** A configuration with words, a site and citations that only an internal site may know. */
export function plantConfig(
  config: ProjectConfig,
  { canaries, citations }: Pick<PlantedLibrary, 'canaries' | 'citations'>,
): ProjectConfig {
  const word = canaries.plant('the configuration: internalSynonyms');
  const site = canaries.plant('the configuration: an internal site');
  const cited = citations === undefined ? [] : [{ file: citations, visibility: 'internal' as const }];
  return {
    ...config,
    citations: [...(config.citations ?? []), ...cited],
    search: {
      ...config.search,
      internalSynonyms: [...config.search.internalSynonyms, [word, 'incident']],
      sites: [
        ...config.search.sites,
        { name: site, url: `https://${site}.example/`, visibility: 'internal' },
      ],
    },
  };
}

async function textsOf(folder: string, kind: 'report' | 'doc', cwd: string): Promise<Text[]> {
  const { files } = await listFolder(folder, cwd);
  return files.flatMap(({ path, file }) => {
    const text = readText(path);
    return typeof text === 'string' ? [{ path, file, kind, text: normalizeText(text) }] : [];
  });
}

function plantFile(folder: string, canaries: Canaries): string {
  const word = canaries.plant('a file that only an internal block refers to');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${word}.svg`),
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>${word}</text></svg>`,
  );
  return `${word}.svg`;
}

/** A text that is left out altogether, under a name that tells. */
function plantNamed(folder: string, kind: 'report' | 'doc', canaries: Canaries): void {
  const word = canaries.plant(`the name of an internal ${kind}`);
  const front = kind === 'report' ? 'date: 2020-02-02\nstatus: resolved\nissue: x\n' : '';
  writeFileSync(
    join(folder, `${word}.md`),
    `---\n${front}visibility: internal\n---\n\n# ${word}\n\n${word}\n`,
  );
}

/** A record of one link from a text that only an internal site may name. */
function plantCitations(folder: string, id: string, canaries: Canaries): string {
  const word = canaries.plant('an internal record of citations');
  const path = join(folder, 'citations.json');
  const citation = { kind: 'report', id, file: `${word}.md`, title: word, text: word, line: 1, column: 1 };
  const site = 'https://internal.example/';
  writeFileSync(path, JSON.stringify({ version: 1, site, citations: [citation] }));
  return path;
}

function idOf({ text, path }: Text): string {
  const id: unknown = parseDocument(splitFrontMatter(text).yaml ?? '').get('id');
  return typeof id === 'string' ? id : defaultId(path);
}

/** Images get metadata; modules that texts import keep to what they import. */
async function plantOthers(
  roots: readonly string[],
  copyOf: (path: string) => string,
  canaries: Canaries,
  cwd: string,
): Promise<void> {
  for (const root of roots)
    for (const { path, file } of (await listFolder(root, cwd)).others) {
      const extension = extname(path).toLowerCase();
      if (/^\.(?:astro|[cm]?[jt]sx?)$/.test(extension))
        writeFileSync(copyOf(path), withSameImports(readFileSync(path, 'utf8'), path, roots));
      else if (isImage(path)) {
        const word = canaries.plant(`${file}: metadata`);
        const planted = plantInImage(readFileSync(path), extension, word);
        if (planted) writeFileSync(copyOf(path), planted);
      }
    }
}

/** What is imported from the library's folders is in the copy too; anything else stays where it is, as do names that folders hide. */
const withSameImports = (code: string, path: string, roots: readonly string[]): string =>
  code.replace(
    /(\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.\.?\/[^'"\n]+)\2/g,
    (all, before: string, quote: string, target: string) => {
      const absolute = resolve(dirname(path), target);
      const isCopied = roots.some(
        root => isWithin(absolute, root) && !/(?:^|[\\/])[._]/.test(relative(root, absolute)),
      );
      return isCopied ? all : `${before}${quote}${absolute}${quote}`;
    },
  );

function commonFolder(folders: readonly string[]): string {
  const [first, ...rest] = folders.map(folder => dirname(folder).split(sep)) as [string[], ...string[][]];
  const end = first.findIndex((part, index) => rest.some(other => other[index] !== part));
  return first.slice(0, end < 0 ? first.length : end).join(sep) || sep;
}
