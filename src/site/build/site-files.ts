import { join } from 'node:path';
import { recommendationFiles } from '../../outside/embed/recommendation-files.ts';
import { currentConfig } from '../../library/config/current-config.ts';
import { sourceFolder } from '../../library/places.ts';
import type { Likeness } from '../../search/likeness.ts';
import type { PageKind } from '../page-kind.ts';
import { pageKinds } from '../page-kinds.ts';
import type { SiteData } from '../site-data.ts';
import { siteMaps } from '../sitemap.ts';
import { fontFiles } from '../share-image/font-files.ts';
import { shareImage, shareImagePath } from '../share-image/share-image.ts';
import { digestOfAll, digestOfFile, digestOfFolder } from './digests.ts';
import type { Press } from './press.ts';
import { fileOf } from './renderer.ts';
import type { FileJob } from './render-worker.ts';

/** A file that a site has, what decides its content, and how it is made. */
export interface SiteFile {
  file: string;
  digest: string;
  job(): FileJob;
}

/**
 * Every file of a site but its search index, one by one: ten thousand views need not be in memory together.
 * @param shown digest of all that decides pages besides their views: templates, configuration, addresses
 * @param likeness waited for as late as possible
 */
export async function* siteFiles(
  data: SiteData,
  press: Press,
  shown: string,
  likeness: Promise<Likeness>,
): AsyncGenerator<SiteFile> {
  const listed: string[] = [];
  // Several files show all recommendations.
  const written = new WeakMap<object, { shows: string; digest: string }>();
  const writtenOf = (view: unknown): { shows: string; digest: string } => {
    const known = view instanceof Object ? written.get(view) : undefined;
    if (known) return known;
    const shows = JSON.stringify(view);
    const made = { shows, digest: digestOfAll(shown, shows) };
    if (view instanceof Object) written.set(view, made);
    return made;
  };
  function* pagesOf(kind: PageKind<unknown>): Generator<SiteFile> {
    for (const { path, unlisted, view } of kind.pages(data)) {
      const file = fileOf(path);
      if (!unlisted && file.endsWith('.html')) listed.push(path);
      const { shows, digest } = writtenOf(view());
      yield { file, digest, job: () => ({ file, path, view: shows }) };
    }
  }
  for (const kind of pageKinds) if (!kind.showsLikeness) yield* pagesOf(kind);
  for (const { shows, paths, contentOf } of recommendationFiles(data.published, data.today)) {
    const digest = digestOfAll(shown, shows);
    for (const file of paths) yield { file, digest, job: () => ({ file, content: contentOf(file) }) };
  }
  // Both carry a digest of what they hold in their names, or hardly ever change.
  for (const { path, source } of data.library.assets) yield copied(path, source, path);
  for (const file of press.clientFiles) yield copied(file, join(press.clientFolder, file), press.key);
  yield* shareImages(data);
  data.likeness = await likeness;
  for (const kind of pageKinds) if (kind.showsLikeness) yield* pagesOf(kind);
  // A sitemap holds nothing but whole addresses.
  if (data.hasAddress) for (const [file, content] of siteMaps(listed, data.site)) yield text(file, content);
}

/** What decides an image is only what it shows and how it is drawn: a new template draws none anew. */
function* shareImages(data: SiteData): Generator<SiteFile> {
  let drawing: string | undefined;
  for (const report of data.reports) {
    const file = shareImagePath(report, data);
    if (file === undefined) continue;
    drawing ??= digestOfDrawing();
    const image = shareImage(report);
    const key = digestOfAll(drawing, JSON.stringify(image));
    yield { file, digest: key, job: () => ({ file, image, key }) };
  }
}

/** Of the program that draws, and of the fonts it reads. */
function digestOfDrawing(): string {
  const own = currentConfig().shareImages?.fonts ?? [];
  const fonts = new Set([...fontFiles('serif', own), ...fontFiles('sans', own)]);
  return digestOfAll(digestOfFolder(sourceFolder, 'site/share-image/*'), ...[...fonts].map(digestOfFile));
}

const text = (file: string, content: string): SiteFile => ({
  file,
  digest: digestOfAll(content),
  job: () => ({ file, content }),
});

const copied = (file: string, source: string, digest: string): SiteFile => ({
  file,
  digest,
  job: () => ({ file, source }),
});
