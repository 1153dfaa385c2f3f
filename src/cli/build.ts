import { currentConfig } from '../library/config/current-config.ts';
import { setCurrentLibrary } from '../library/current-library.ts';
import type { LibraryFolders } from '../library/entries.ts';
import { refusals } from '../library/public-audience.ts';
import { changedPaths, stampLibrary } from '../library/stamps.ts';
import { compareDiagnostics } from '../report/diagnostic.ts';
import { recover } from '../site/build/apply-changes.ts';
import { type BuiltSite, buildSite } from '../site/build/build-site.ts';
import { digestOfAll } from '../site/build/digests.ts';
import { areUnchanged, digestOfTemplates } from '../site/build/press.ts';
import { buildTemplates } from '../site/build/press-process.ts';
import { takeLock } from '../site/build/process-lock.ts';
import { placesOf, readState, type SiteCounts, type SitePlaces } from '../site/build/site-state.ts';
import { hasAddress } from '../site/has-address.ts';
import { buildProblems, refuseChanged } from './build-problems.ts';
import { buildProgress } from './build-progress.ts';
import { counted } from './counted.ts';
import { folderOptions, foldersOf, openFolders } from './open.ts';
import { outFolder } from './out-folder.ts';
import { printProblems } from './print-problems.ts';
import {
  basePath,
  refuseUnreadable,
  setSiteAddress,
  siteAddress,
  siteOfProject,
  siteOptions,
} from './site-options.ts';
import { parseWords } from './usage.ts';

const buildOptions = { fresh: { type: 'boolean' }, profile: { type: 'boolean' } } as const;
type Values = ReturnType<typeof parsed>['values'];

const parsed = (words: string[]) => parseWords(words, { ...folderOptions, ...siteOptions, ...buildOptions });

/** Builds the site for others to read. */
export async function run(words: string[]): Promise<number> {
  const code = await buildSiteOf(words);
  if (code === 0 && !hasAddress())
    process.stderr.write(
      'Nobody said where the site will be: it has no sitemap, reports have no images, and the addresses that others copy, cite and embed lead to http://localhost:4321. Name its address with `--site`, or as `site` in the configuration.\n',
    );
  return code;
}

/** Builds what has changed of a site aside and puts it in place only when it is whole. */
export async function buildSiteOf(words: string[]): Promise<number> {
  const { values, positionals } = parsed(words);
  const folders = foldersOf(positionals, values);
  refuseUnreadable(process.cwd());
  const places = placesOf(outFolder(values.out, folders, process.cwd()), process.cwd());
  setSiteAddress(values);
  const release = await takeLock(places.lock, pid =>
    process.stderr.write(`Process ${pid} is building the same site; waiting for it to end.\n`),
  );
  try {
    recover(places);
    return await build(folders, places, values);
  } finally {
    release();
  }
}

async function build(folders: LibraryFolders, places: SitePlaces, values: Values): Promise<number> {
  const began = performance.now();
  const cwd = process.cwd();
  const shown = values.out ?? 'dist';
  const today = new Date().toISOString().slice(0, 10);
  const templates = digestOfTemplates();
  const site = siteAddress(values);
  const isAddressKnown = hasAddress();
  const stamps = await stampLibrary(folders, cwd);
  const settings = [
    currentConfig(),
    folders,
    site,
    isAddressKnown,
    today,
    process.env.FAULTLINE_EDIT_URL ?? '',
  ];
  const inputs = stamps.settled
    ? digestOfAll(templates, JSON.stringify(settings), JSON.stringify([...stamps.files]))
    : '';
  const last = values.fresh ? undefined : readState(places);
  if (last && inputs !== '' && last.inputs === inputs && areUnchanged(last.modules)) {
    if (last.problems.length > 0) printProblems(last.problems);
    process.stderr.write(
      `Nothing has changed: ${holdings(last.counts)} stand in ${shown} as they were built. Looked in ${secondsSince(began)} s.\n`,
    );
    return 0;
  }
  const told = buildProgress();
  const { opened, problems, fine } = await openFolders(folders, (done, total) =>
    told.update('reading', done, total),
  );
  told.end();
  if (problems.length > 0) printProblems(problems);
  const refused = refusals(opened.library, folders.audience ?? 'internal').sort(compareDiagnostics);
  if (refused.length > 0) printProblems(refused);
  if (!fine || refused.length > 0) {
    process.stderr.write(`Nothing was built; ${shown} is as it was.\n`);
    return 1;
  }
  setCurrentLibrary(opened);
  const refuse = async () => refuseChanged(changedPaths(stamps, await stampLibrary(folders, cwd)), cwd);
  const built = await attempt(
    () =>
      buildSite({
        opened,
        places,
        cwd,
        moment: { site, today, hasAddress: isAddressKnown },
        templates,
        last,
        inputs,
        problems,
        buildTemplates: outDir => buildTemplates({ ...siteOfProject(), outDir }),
        onProgress: told.update,
        beforeSwap: refuse,
      }),
    shown,
    refuse,
  );
  told.end();
  if (values.profile) process.stderr.write(told.profile());
  if (!built) return 1;
  const texts = opened.library.reports.length + opened.library.docs.length;
  process.stderr.write(
    `Built ${holdings(built.counts)} into ${shown} for ${basePath(values)} in ${secondsSince(began)} s: ` +
      `${texts - opened.compiled} of ${counted(texts, 'text')} and ${built.kept} of ${counted(built.kept + built.made, 'file')} from the cache, ` +
      `search index ${(built.counts.indexBytes / 1e6).toFixed(1)} MB.\n`,
  );
  return 0;
}

/** Builds, or says why that is impossible; the last site then stands as it was. */
async function attempt(
  make: () => Promise<BuiltSite>,
  shown: string,
  refuse: () => Promise<void>,
): Promise<BuiltSite | undefined> {
  try {
    return await make();
  } catch (error) {
    // Where the reports have changed meanwhile, that is why, whatever it led to.
    const reason = await refuse().then(
      () => error,
      (changed: unknown) => changed,
    );
    const problems = buildProblems(reason, shown);
    if (problems.length > 0) printProblems(problems);
    const more = problems.length > 0 ? '' : `${(error as Error).stack ?? String(error)}\n`;
    process.stderr.write(`The build failed; ${shown} is as it was.\n${more}`);
    return undefined;
  }
}

const holdings = ({ reports, recommendations, docs }: SiteCounts): string =>
  `${counted(reports, 'report')}, ${counted(recommendations, 'recommendation')} and ${counted(docs, 'doc')}`;

const secondsSince = (began: number): string => ((performance.now() - began) / 1000).toFixed(1);
