import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { imageSize } from 'image-size';
import { keep } from './audience/keep.ts';
import type { Asset, ResolvedImage } from './entries.ts';
import { cleanImage } from './images/clean-image.ts';

/** Media types of the images that browsers show, by extension. */
export const imageTypes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

/** Collects the files that texts refer to and gives each a published path with a digest of its content. */
export class AssetCollector {
  readonly #known = new Map<string, Promise<ResolvedImage & Asset>>();
  readonly #cleanFolder: string | undefined;

  /** @param cleanFolder where images are kept without their metadata; undefined publishes them as they are */
  constructor(cleanFolder?: string) {
    this.#cleanFolder = cleanFolder;
  }

  /**
   * @param source absolute path of a file
   * @throws when it cannot be read, and UncleanableImage
   */
  add(source: string): Promise<ResolvedImage & Asset> {
    let asset = this.#known.get(source);
    if (!asset) {
      asset = describe(source, this.#cleanFolder);
      this.#known.set(source, asset);
    }
    return asset;
  }

  /** The files added so far that could be read, in path order. */
  async all(): Promise<Asset[]> {
    const settled = await Promise.allSettled(this.#known.values());
    return settled
      .flatMap(result =>
        result.status === 'fulfilled'
          ? [
              {
                source: result.value.source,
                original: result.value.original,
                path: result.value.path,
              },
            ]
          : [],
      )
      .sort((a, b) => a.path.localeCompare(b.path));
  }
}

/** Whether a path names an image that browsers show. */
export const isImage = (path: string): boolean => extname(path).toLowerCase() in imageTypes;

async function describe(source: string, cleanFolder?: string): Promise<ResolvedImage & Asset> {
  const written = await readFile(source);
  const extension = extname(source).toLowerCase();
  const isCleaned = cleanFolder !== undefined && isImage(source);
  const bytes = isCleaned ? await cleanImage(written, imageTypes[extension]!) : written;
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const stem = basename(source, extname(source)).replace(/[^\w-]+/g, '-');
  const kept = isCleaned ? keep(bytes, extension, cleanFolder) : source;
  const asset = { source: kept, original: source, path: `files/${stem}.${digest}${extension}` };
  if (!isImage(source)) return asset;
  const { width, height } = imageSize(bytes);
  return { ...asset, width, height };
}
