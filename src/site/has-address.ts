import { currentConfig } from '../library/config/current-config.ts';

/** Whether anybody said where the site will be: `--site`, or the configuration. */
export const hasAddress = (): boolean => (process.env.FAULTLINE_SITE ?? currentConfig().site) !== undefined;
