import type { SiteData } from './site-data.ts';

/** A page or file of the site. */
export interface SitePage<View> {
  /** Site-relative, without a leading slash: `incidents/x/`, `feed.xml`. */
  path: string;
  /**
   * All that the page shows, as plain JSON. Its digest decides whether the page is rendered again, and templates
   * run where there is nothing else to read: what is not in the view cannot get into the page.
   */
  view(): View;
  /** A page that the sitemap leaves out. */
  unlisted?: boolean;
}

/** All that a template gets, as `Astro.locals`. */
export interface PageLocals {
  /** What the page shows: the {@link ViewOf} its kind. */
  view: unknown;
  /** The compiled HTML of a text, by its digest. */
  keptHtml(digest: string): string;
  /** The source of a text. @throws where it is no longer what compiled to the digest */
  source(path: string, digest: string): string;
}

/** One template with the pages that it makes of a library. */
export interface PageKind<View> {
  /** Path of the template below `src/pages/`. */
  template: string;
  /** Whether its pages show what resembles something: they are made last, as that takes longest to know. */
  showsLikeness?: boolean;
  pages(data: SiteData): Iterable<SitePage<View>>;
}

/** What the template of a kind gets as `Astro.locals.view`. */
export type ViewOf<Kind> = Kind extends PageKind<infer View> ? View : never;

/** Declares a kind; its view's type follows from what its pages give. */
export const pageKind = <View>(kind: PageKind<View>): PageKind<View> => kind;
