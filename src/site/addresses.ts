import { currentConfig } from '../library/config/current-config.ts';
import { hasAddress } from './has-address.ts';
import { sitePath } from './urls.ts';

/** The full address of a site-relative path, host included: for feeds, canonical links and what is copied. */
export const fullAddress = (path: string, site: URL | undefined): string =>
  new URL(sitePath(path), site).href;

/** The full address of a site-relative path; where nobody said where the site will be, one that holds on any host. */
export const bestAddress = (path: string, site: URL | undefined): string =>
  hasAddress() ? fullAddress(path, site) : sitePath(path);

/** Where a text can be edited: `FAULTLINE_EDIT_URL`, such as `https://host/acme/reports/edit/main/{file}`, else the configuration's. */
export function editAddress(file: string): string | undefined {
  if (currentConfig().audience === 'public') return undefined;
  const template = process.env.FAULTLINE_EDIT_URL ?? currentConfig().editUrl;
  // What is outside of the project is not in its repository.
  if (file.startsWith('../')) return undefined;
  return template?.replace('{file}', file.split('/').map(encodeURIComponent).join('/'));
}
