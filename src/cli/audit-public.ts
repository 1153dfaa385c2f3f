import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { currentConfig, loadedConfig, setCurrentConfig } from '../library/config/current-config.ts';
import type { LibraryFolders } from '../library/entries.ts';
import { cacheFolder } from '../library/places.ts';
import { refusals } from '../library/public-audience.ts';
import { compareDiagnostics } from '../report/diagnostic.ts';
import { findCanaries, type Leak } from '../outside/audit/find-canaries.ts';
import { plantConfig, type PlantedLibrary, plantLibrary } from '../outside/audit/plant-library.ts';
import { hasAddress } from '../site/has-address.ts';
import { run as build } from './build.ts';
import { counted } from './counted.ts';
import { folderOptions, foldersOf, openFolders } from './open.ts';
import { printProblems } from './print-problems.ts';
import { progress } from './progress.ts';
import { parseWords } from './usage.ts';

/** Proves on a copy of the library that nothing that is marked internal gets into a public site. */
export async function run(words: string[]): Promise<number> {
  const { audience: _, ...options } = folderOptions;
  const { values, positionals } = parseWords(words, {
    ...options,
    keep: { type: 'boolean' },
    'if-public': { type: 'boolean' },
  });
  if (values['if-public'] && currentConfig().audience !== 'public') {
    process.stderr.write('Nothing was searched: the configuration makes no public site.\n');
    return 0;
  }
  const folders = foldersOf(positionals, { ...values, audience: 'public' });
  if (!(await canBePublic(folders))) {
    process.stderr.write('Nothing was searched: there can be no public site before this is mended.\n');
    return 1;
  }
  const aside = cacheFolder(process.cwd(), `audit-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  try {
    const planted = await plantLibrary(folders, join(aside, 'library'), process.cwd());
    const site = join(aside, 'site');
    const code = await buildPlanted(planted, site, values.citations ?? []);
    return code === 0 ? await report(site, planted) : code;
  } finally {
    if (!values.keep) rmSync(aside, { recursive: true, force: true });
  }
}

/** Whether the library itself makes a public site; what stands in the way is printed by its own paths and lines. */
async function canBePublic(folders: LibraryFolders): Promise<boolean> {
  const bar = progress('Reading');
  const { opened, problems, fine } = await openFolders(folders, bar.update);
  bar.done();
  const found = [...problems, ...refusals(opened.library, 'public')].sort(compareDiagnostics);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) printProblems(errors);
  return fine && errors.length === 0;
}

function buildPlanted(planted: PlantedLibrary, out: string, citations: readonly string[]): Promise<number> {
  const { reports, docs } = planted.folders;
  const loaded = loadedConfig()!;
  // What was planted is in what only an internal site reads: the build has to leave it out again.
  const config = plantConfig(loaded.asRead ?? loaded.config, planted);
  setCurrentConfig({ ...loaded, config, asRead: undefined });
  return build([
    reports,
    ...(docs ? ['--docs', docs] : []),
    ...citations.flatMap(file => ['--citations', file]),
    ...['--audience', 'public', '--out', out],
    // Without an address a site has no images that stand for reports.
    ...(hasAddress() ? [] : ['--site', 'https://audit.example']),
  ]);
}

async function report(site: string, { canaries, texts, hidden }: PlantedLibrary): Promise<number> {
  const { leaks, files, bytes } = await findCanaries(site, canaries);
  for (const leak of leaks) process.stderr.write(`${described(leak)}\n`);
  const looked =
    `Looked through ${counted(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB, for ${counted(canaries.planted.size, 'word')} ` +
    `planted in ${counted(texts, 'text')}, ${hidden} of which a public site leaves out`;
  process.stderr.write(
    leaks.length > 0
      ? `${looked}: ${counted(leaks.length, 'file')} of a public site would hold what is internal.\n`
      : `${looked}: none is there.\nThis proves that text which is marked internal does not get out. It cannot know of what is not marked: the same thing said in other words, in names, in the pixels of an image, or by code.\n`,
  );
  return leaks.length > 0 ? 1 : 0;
}

const described = ({ artefact, form, place }: Leak): string =>
  `leak ${artefact} (${form})${place ? ` holds what stands in ${place}` : ''}`;
