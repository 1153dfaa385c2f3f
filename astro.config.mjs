// For editors and `astro check`; the command line names the file itself.
export { default } from './src/site/astro.config.mjs';
