import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FetchFile } from '../index-reader.ts';
import { folderFiles } from './folder-files.ts';
import { siteFiles } from './site-files.ts';

/** A site to search: one that was built into a folder, or one that is published. */
export interface SitePlace {
  /** As it was written. */
  written: string;
  fetchFile: FetchFile;
  /** The site's address with a slash at the end; absent for a folder. */
  address?: URL;
}

/** @param written a folder, or an `http:`, `https:` or `file:` address with the base path the site is served under */
export function sitePlace(written: string): SitePlace {
  if (/^file:\/\//i.test(written)) return { written, fetchFile: folderFiles(fileURLToPath(written)) };
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written))
    return { written, fetchFile: folderFiles(resolve(written)) };
  const address = new URL(written);
  // Addresses are copied from the address bar: a page's name, a query and a fragment are no part of the base path.
  address.search = '';
  address.hash = '';
  address.pathname = address.pathname.replace(/\/[^/]*\.html?$/i, '/').replace(/\/*$/, '/');
  return { written, fetchFile: siteFiles(address), address };
}
