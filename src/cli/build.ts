import { rm } from 'node:fs/promises';
import { build as buildWithAstro } from 'astro';
import { setCurrentLibrary } from '../library/current-library.ts';
import { cacheFolder } from '../library/places.ts';
import { refusals } from '../library/public-audience.ts';
import { compareDiagnostics } from '../report/diagnostic.ts';
import { folderOptions, openFrom } from './open.ts';
import { outFolder } from './out-folder.ts';
import { printProblems } from './print-problems.ts';
import { replaceFolder } from './replace-folder.ts';
import { audienceOf, basePath, setSiteAddress, siteOfProject, siteOptions } from './site-options.ts';
import { parseWords } from './usage.ts';

/** Builds the site aside and puts it in place only when it is whole. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, { ...folderOptions, ...siteOptions });
  const audience = audienceOf(values);
  const began = performance.now();
  const { opened, fine } = await openFrom(positionals, values);
  const out = outFolder(values.out, opened.folders, process.cwd());
  const refused = refusals(opened.library, audience);
  if (refused.length > 0) printProblems(refused.sort(compareDiagnostics));
  if (!fine || refused.length > 0) {
    process.stderr.write(`Nothing was built; ${values.out ?? 'dist'} is as it was.\n`);
    return 1;
  }
  setSiteAddress(values);
  setCurrentLibrary(opened);
  const aside = cacheFolder(process.cwd(), `site-${process.pid}`);
  try {
    await buildWithAstro({ ...siteOfProject(), outDir: aside });
    await replaceFolder(aside, out);
  } catch (error) {
    process.stderr.write(
      `The build failed; ${values.out ?? 'dist'} is as it was.\n${(error as Error).stack ?? String(error)}\n`,
    );
    return 1;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  const { reports, docs, recommendations } = opened.library;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stderr.write(
    `Built ${reports.length} reports, ${recommendations.length} recommendations and ${docs.length} docs into ${values.out ?? 'dist'} for ${basePath(values)} in ${seconds} s.\n`,
  );
  return 0;
}
