import { markdownPath } from '../library/entries.ts';
import type { SitePlace } from '../search/node/site-place.ts';
import { readSiteText } from '../library/read-published.ts';

/** A report's Markdown as a site publishes it. @throws PublishedFailure where it cannot be had */
export const readReport = (id: string, { address, written }: SitePlace): Promise<string> =>
  readSiteText(markdownPath(id), address?.href ?? written);
