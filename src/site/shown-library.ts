import type { Library } from '../library/entries.ts';
import { type FilesOfOne, recommendationFiles } from '../outside/embed/recommendation-files.ts';
import type { LiveLikeness } from './live-likeness.ts';
import type { PageKind, SitePage } from './page-kind.ts';
import { pageKinds } from './page-kinds.ts';
import { SiteData } from './site-data.ts';

/**
 * What a development server shows of a library. Whatever is not asked for is not worked out: of ten thousand reports a
 * page shows a few.
 */
export class ShownLibrary {
  readonly #data: SiteData;
  readonly #pages = new Map<PageKind<unknown>, Map<string, SitePage<unknown>>>();
  #files: Map<string, FilesOfOne> | undefined;

  /** @param site absolute address of the site's root, with a trailing slash */
  constructor(library: Library, site: string, likeness: LiveLikeness) {
    const today = new Date().toISOString().slice(0, 10);
    this.#data = new SiteData(library, { site, today, code: '', hasAddress: false });
    this.#data.likeness = likeness.of(library);
  }

  /** The page at a path. */
  page(path: string): SitePage<unknown> | undefined {
    for (const kind of pageKinds) {
      const page = this.#pagesOf(kind).get(path);
      if (page) return page;
    }
    return undefined;
  }

  /** What other sites show of a recommendation, by its path. */
  recommendationFile(path: string): string | undefined {
    const { published, today } = this.#data;
    this.#files ??= new Map(
      [...recommendationFiles(published, today)].flatMap(files => files.paths.map(own => [own, files])),
    );
    return this.#files.get(path)?.contentOf(path);
  }

  #pagesOf(kind: PageKind<unknown>): Map<string, SitePage<unknown>> {
    let pages = this.#pages.get(kind);
    if (!pages) {
      pages = new Map();
      for (const page of kind.pages(this.#data)) pages.set(page.path, page);
      this.#pages.set(kind, pages);
    }
    return pages;
  }
}
