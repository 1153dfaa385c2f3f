import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { currentConfig } from '../../library/config/current-config.ts';
import { codeTexts } from '../code-texts.ts';
import { currentLibrary } from '../../library/current-library.ts';
import {
  astroSources,
  cacheFolder,
  isWithin,
  packageFolder,
  publicFolder,
  sourceFolder,
} from '../../library/places.ts';
import { digestOfAll, digestOfFile, digestOfFolder, digestOfInstalled } from './digests.ts';

/** The templates as a program that renders pages, with the files that its pages load. */
export interface Press {
  /** Of everything that it was made of. */
  key: string;
  /** The module that renders. */
  entry: URL;
  /** Folder of the files that a site serves as they are: styles, scripts, what is in `public/`. */
  clientFolder: string;
  /** Paths of those files, `/` between their parts. */
  clientFiles: string[];
  /** The files with code that it was made of, and what they were. */
  modules: [path: string, digest: string][];
}

/** Makes Astro build the templates into a folder; gives the files that became modules. */
export type BuildTemplates = (outDir: string) => Promise<string[]>;

interface KeptPress {
  /** Of the templates, and of the texts with code. */
  key: string;
  /** The files with code that it was made of, and what they were. */
  modules: [path: string, digest: string][];
}

/** Digest of the program itself: templates and what they import, the files they serve, and what is installed. */
export const digestOfTemplates = (): string =>
  digestOfAll(
    digestOfFolder(
      sourceFolder,
      '{report,markup,library,outside,search,site,pages,layouts,components,styles}/**',
    ),
    digestOfFolder(publicFolder, '**'),
    ...['package.json', 'tsconfig.json'].map(name => digestOfFile(join(packageFolder, name))),
    digestOfInstalled(packageFolder),
    process.version,
  );

/**
 * The press for the current library, from an earlier build where nothing that it is made of has changed.
 * @param templates what {@link digestOfTemplates} gives
 * @param address base path and address of the site, which are part of it
 * @param build makes Astro build into a folder
 */
export async function openPress(
  cwd: string,
  templates: string,
  address: string,
  build: BuildTemplates,
): Promise<Press> {
  const texts = codeTexts(currentLibrary().library).flatMap(({ name, path, digest }) => [name, path, digest]);
  const key = digestOfAll(templates, address, JSON.stringify(currentConfig().components ?? {}), ...texts);
  const folder = cacheFolder(cwd, 'press', key);
  if (!isCurrent(folder)) await makePress(folder, astroSources(cwd), build);
  return pressIn(folder);
}

function pressIn(folder: string): Press {
  const clientFolder = join(folder, 'client');
  const clientFiles = globSync('**', { cwd: clientFolder, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(clientFolder.length + 1))
    .map(path => path.split(sep).join('/'))
    .sort();
  const key = digestOfFile(listFile(folder));
  const { modules } = JSON.parse(readFileSync(listFile(folder), 'utf8')) as KeptPress;
  const entry = pathToFileURL(join(folder, 'server', 'entry.mjs'));
  return { key, entry, clientFolder, clientFiles, modules };
}

const listFile = (folder: string): string => join(folder, 'press.json');

/** Whether a press is there, and every file with code that went into it is what it was. */
function isCurrent(folder: string): boolean {
  if (!existsSync(listFile(folder))) return false;
  const { modules } = JSON.parse(readFileSync(listFile(folder), 'utf8')) as KeptPress;
  return areUnchanged(modules);
}

/** Whether files are what they were. */
export const areUnchanged = (files: readonly [path: string, digest: string][]): boolean =>
  files.every(([path, digest]) => digestOfFile(path) === digest);

async function makePress(folder: string, ownSources: string, build: BuildTemplates): Promise<void> {
  const presses = join(folder, '..');
  mkdirSync(presses, { recursive: true });
  const aside = `${folder}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  try {
    const read = await build(aside);
    const own = (path: string): boolean =>
      isWithin(path, ownSources) || isWithin(path, sourceFolder) || path.includes(`${sep}node_modules${sep}`);
    const modules = read.filter(path => !own(path)).sort();
    const kept: KeptPress = {
      key: basename(folder),
      modules: modules.map(path => [path, digestOfFile(path)]),
    };
    writeFileSync(listFile(aside), JSON.stringify(kept));
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  forgetOldPresses(presses, folder);
}

// A press is a few megabytes, and going back to an earlier state of the templates is rare.
const mostPresses = 4;

function forgetOldPresses(presses: string, current: string): void {
  const others = readdirSync(presses)
    .filter(name => /^[0-9a-f]+$/.test(name))
    .map(name => join(presses, name))
    .filter(path => path !== current)
    .sort((a, b) => madeAt(b) - madeAt(a));
  for (const path of others.slice(mostPresses - 1)) rmSync(path, { recursive: true, force: true });
}

const madeAt = (folder: string): number =>
  statSync(listFile(folder), { throwIfNoEntry: false })?.mtimeMs ?? 0;
