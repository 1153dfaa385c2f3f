import { defineConfig } from 'faultline/config';

// Every key is optional; the README of Faultline lists them.
export default defineConfig({
  title: __TITLE__,
  reports: __REPORTS__,
  // Who the site is for; a public one leaves out what is marked internal, and drafts:
  // audience: 'public',
  // The address and path that the site is published at:
  // site: 'https://example.org',
  // base: '/postmortems/',
});
