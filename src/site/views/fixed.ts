import { pageKind } from '../page-kind.ts';
import { securityTxt } from '../security-txt.ts';
import { themeSheet } from '../theme.ts';

const fixed = (template: string, path: string, { unlisted = false, exists = (): boolean => true } = {}) =>
  pageKind<null>({
    template,
    *pages() {
      if (exists()) yield { path, unlisted, view: () => null };
    },
  });

/** Pages that show nothing of the library. */
export const searchPage = fixed('search/index.astro', 'search/');
export const notFoundPage = fixed('404.astro', '404.html', { unlisted: true });

/** Files that follow from the configuration alone, where it has what they say. */
export const themeFile = fixed('[theme].css.ts', 'theme.css', { exists: () => themeSheet() !== undefined });
export const securityFile = fixed('.well-known/[name].txt.ts', '.well-known/security.txt', {
  exists: () => securityTxt(undefined) !== undefined,
});
