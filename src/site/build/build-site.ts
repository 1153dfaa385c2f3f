import { currentConfig, loadedConfig } from '../../library/config/current-config.ts';
import type { OpenLibrary } from '../../library/open-library.ts';
import { moduleBeside } from '../../library/places.ts';
import { doInWorkers } from '../../library/worker-pool.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import { bytesOf, updateSearchIndex } from '../search-index.ts';
import { SiteData, type SiteMoment } from '../site-data.ts';
import { libraryTraits } from '../library-traits.ts';
import { applyChanges, type SiteChanges } from './apply-changes.ts';
import { digestOfAll } from './digests.ts';
import { openPress } from './press.ts';
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
  /** Makes Astro build the templates into a folder. */
  buildTemplates(outDir: string): Promise<void>;
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
  const press = await openPress(cwd, templates, moment.site, build.buildTemplates);
  const data = new SiteData(
    opened.library,
    { ...moment, code: press.key },
    await libraryTraits(opened.library, cwd),
  );
  const shown = digestOfAll(
    templates,
    JSON.stringify([currentConfig(), moment.site, process.env.FAULTLINE_EDIT_URL ?? '']),
    ...press.clientFiles.filter(file => file.startsWith('_astro/')),
    // A component of the project is not among the templates' own files.
    currentConfig().components ? press.key : '',
  );
  const files = new Map<string, string>();
  const changes: SiteChanges = { made: [], kept: [], gone: [] };
  const total = last?.files.size;
  function* changed(): Generator<FileJob> {
    for (const { digest, job } of siteFiles(data, press, shown)) {
      files.set(job.file, digest);
      onProgress('pages', files.size, total);
      if (last?.files.get(job.file) === digest) changes.kept.push(job.file);
      else yield job;
    }
  }
  const script = moduleBeside('./render-worker', import.meta.url);
  const workerData: MakeOptions = {
    out: places.aside,
    entry: press.entry.href,
    site: moment.site,
    compiled: opened.cache.folder,
    config: loadedConfig() ?? { config: currentConfig(), diagnostics: [] },
  };
  const make = (jobs: Iterable<FileJob>) =>
    doInWorkers<FileJob, string>(script, jobs, file => changes.made.push(file), { workerData });
  await make(changed());

  onProgress('search', 0);
  const index = await updateSearchIndex(opened.library, last && places.out, places.index);
  const isKept = (file: string): boolean => !index.whole && last?.files.has(file) === true;
  let indexBytes = index.whole ? 0 : last!.counts.indexBytes - bytesOf(places.out, index.removed);
  function* changedIndex(): Generator<FileJob> {
    for (const [file, content] of index.files) {
      const digest = digestOfAll(content);
      indexBytes += Buffer.byteLength(content) - (isKept(file) ? bytesOf(places.out, [file]) : 0);
      files.set(file, digest);
      if (last?.files.get(file) === digest) changes.kept.push(file);
      else yield { file, content };
    }
  }
  await make(changedIndex());
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
  await applyChanges(places, changes, { inputs: build.inputs, problems: build.problems, counts, files });
  index.keep();
  return { counts, made: changes.made.length, kept: changes.kept.length };
}
