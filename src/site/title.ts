import { currentConfig } from '../library/config/current-config.ts';

/** The site's name: the configuration's `title`. */
export const siteTitle = (): string => currentConfig().title ?? 'Faultline';
