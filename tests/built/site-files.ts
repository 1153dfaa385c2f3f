import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The site that `npm test` builds for its tests. */
export const site = process.env.FAULTLINE_TEST_SITE ?? '.faultline/test-site';

if (!existsSync(site))
  throw new Error(`There is no site in ${site}: run \`npm test\`, which builds it first.`);

/** Every HTML page: its path in the site and its text. */
export const pages = globSync('**/*.html', { cwd: site })
  .map(path => path.replaceAll('\\', '/'))
  .sort()
  .map(path => ({ path, html: readFileSync(join(site, path), 'utf8') }));
