import { defineConfig } from 'faultline/config';

// Every key is optional; the README of Faultline lists them.
export default defineConfig({
  title: __TITLE__,
  reports: __REPORTS__,
  // The address and path that the site is published at:
  // site: 'https://example.org',
  // base: '/postmortems/',
});
