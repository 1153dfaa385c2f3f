import { currentConfig, loadedConfig } from '../../library/config/current-config.ts';
import type { Library } from '../../library/entries.ts';
import type { OpenLibrary } from '../../library/open-library.ts';
import { cacheFolder, moduleBeside } from '../../library/places.ts';
import { keyOf, sweepCaches } from '../../library/sweep-caches.ts';
import { doInWorkers, manyTexts } from '../../library/worker-pool.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import { keepIndexState } from '../../search/build/stored-state.ts';
import { bytesOf, type SearchIndexChange, updateSearchIndex } from '../search-index.ts';
import { SiteData, type SiteMoment } from '../site-data.ts';
import { libraryLikeness } from '../library-likeness.ts';
import { applyChanges, type SiteChanges } from './apply-changes.ts';
import { digestOfAll } from './digests.ts';
import { type BuildTemplates, openPress, type Press } from './press.ts';
import type { FileJob, MakeOptions } from './render-worker.ts';
import { siteFiles } from './site-files.ts';
import type { SiteCounts, SitePlaces, SiteState } from './site-state.ts';

/** A site that is to be built. */
export interface SiteBuild {
  opened: OpenLibrary;
  places: SitePlaces;
  /** The project's folder. */
  cwd: string;
  /** Where the site will be published, and the day it is made on. */
  moment: Omit<SiteMoment, 'code'>;
  /** Digest of the templates and what is installed. */
  templates: string;
  /** What the last good site was made of; undefined to make all of it anew. */
  last: SiteState | undefined;
  /** See {@link SiteState.inputs}. */
  inputs: string;
  /** What is wrong but lets the build go on. */
  problems: Diagnostic[];
  buildTemplates: BuildTemplates;
  /** Called when a phase begins and as it goes on; `total` is absent where nobody knows it yet. */
  onProgress(phase: BuildPhase, done: number, total?: number): void;
  /** Called before the site is put in place; throws where that must not be. */
  beforeSwap(): Promise<void>;
}

export type BuildPhase = 'templates' | 'pages' | 'search' | 'swap';

/** What a build did. */
export interface BuiltSite {
  counts: SiteCounts;
  /** How many files were made, and how many the last site had already. */
  made: number;
  kept: number;
}

/** Builds a site of the current library: what changed since the last one, aside, and puts it in place at the end. */
export async function buildSite(build: SiteBuild): Promise<BuiltSite> {
  const { opened, places, cwd, moment, templates, last, onProgress } = build;
  onProgress('templates', 0);
  const failure = new AbortController();
  const where = { last: last && places.out, stateFolder: places.index, out: places.aside };
  const likeness = libraryLikeness(opened.library, cwd, failure.signal);
  const files = new Map<string, string>();
  const changes: SiteChanges = { made: [], kept: [], gone: [] };
  const total = last?.files.size;
  async function* changed(press: Press): AsyncGenerator<FileJob> {
    const data = new SiteData(opened.library, { ...moment, code: press.key });
    const shown = digestOfAll(
      templates,
      JSON.stringify([currentConfig(), moment.site, moment.hasAddress, process.env.FAULTLINE_EDIT_URL ?? '']),
      ...press.clientFiles.filter(file => file.startsWith('_astro/')),
      // A component of the project is not among the templates' own files.
      currentConfig().components ? press.key : '',
    );
    for await (const { file, digest, job } of siteFiles(data, press, shown, likeness)) {
      files.set(file, digest);
      onProgress('pages', files.size, total);
      if (last?.files.get(file) === digest) changes.kept.push(file);
      else yield job();
    }
  }
  const script = moduleBeside('./render-worker', import.meta.url);
  const makeIndex = async (): Promise<SearchIndexChange> => {
    // A first build has work for all cores in any order; one after the other, both take less memory.
    if (!last) await likeness;
    return updateSearchIndex(opened.library, where, failure.signal);
  };
  const makePages = async (): Promise<Press> => {
    const press = await openPress(cwd, templates, moment.site, build.buildTemplates);
    const workerData: MakeOptions = {
      out: places.aside,
      images: cacheFolder(cwd, 'share-images'),
      entry: press.entry.href,
      site: moment.site,
      compiled: opened.cache.folder,
      config: loadedConfig() ?? { config: currentConfig(), diagnostics: [] },
    };
    await doInWorkers<FileJob, string>(script, changed(press), file => changes.made.push(file), {
      workerData,
      signal: failure.signal,
      apart: opened.library.reports.length >= manyTexts,
    });
    onProgress('search', 0);
    return press;
  };
  const [index, press] = await allOrNone(failure, [makeIndex(), makePages(), likeness]);
  const isKept = (file: string): boolean => !index.whole && last?.files.has(file) === true;
  let indexBytes = index.whole ? 0 : last!.counts.indexBytes - bytesOf(places.out, index.removed);
  for (const { file, digest, bytes } of index.files) {
    indexBytes += bytes - (isKept(file) ? bytesOf(places.out, [file]) : 0);
    files.set(file, digest);
    changes.made.push(file);
  }
  const removed = new Set(index.removed);
  for (const [file, digest] of last?.files ?? [])
    if (file.startsWith('search/') && isKept(file) && !files.has(file) && !removed.has(file)) {
      files.set(file, digest);
      changes.kept.push(file);
    }

  onProgress('swap', 0);
  for (const file of last?.files.keys() ?? []) if (!files.has(file)) changes.gone.push(file);
  await build.beforeSwap();
  const { reports, recommendations, docs } = opened.library;
  const counts = {
    reports: reports.length,
    recommendations: recommendations.length,
    docs: docs.length,
    indexBytes,
  };
  const texts = new Set([...reports, ...docs].map(({ path }) => path));
  const modules = press.modules.filter(([path]) => !texts.has(path));
  const { inputs, problems } = build;
  await applyChanges(places, changes, { inputs, problems, counts, modules, files });
  keepIndexState(places.index, index.state);
  await sweepCaches(cwd, keysOf(opened.library, files));
  return { counts, made: changes.made.length, kept: changes.kept.length };
}

/** Keys of all that a site is made of, by which it is kept. */
function keysOf({ reports, docs, assets }: Library, files: ReadonlyMap<string, string>): Set<string> {
  const texts = [...reports, ...docs];
  return new Set([
    ...files.values(),
    ...texts.map(({ digest }) => digest),
    ...texts.flatMap(({ published }) => (published === undefined ? [] : keyOf(published))),
    ...assets.map(({ source }) => keyOf(source)),
  ]);
}

/** Waits for all; where one fails the others are told to end, and have ended when the error is thrown. */
async function allOrNone<Results extends readonly unknown[]>(
  failure: AbortController,
  tasks: { [Index in keyof Results]: Promise<Results[Index]> },
): Promise<Results> {
  for (const task of tasks) task.catch(error => failure.abort(error));
  await Promise.allSettled(tasks);
  failure.signal.throwIfAborted();
  return Promise.all(tasks) as unknown as Promise<Results>;
}
