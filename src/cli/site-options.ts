import { relative } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { isBasePath, basePath as normalizedBase } from '../library/config/base-path.ts';
import { currentConfig } from '../library/config/current-config.ts';
import { astroFolder, siteConfigFile } from '../library/places.ts';
import { Misuse } from './usage.ts';

export const siteOptions = {
  out: { type: 'string' },
  base: { type: 'string' },
  site: { type: 'string' },
} as const;
export const portOption = { port: { type: 'string' } } as const;
/** Where a server listens. Only this machine is asked by default: an internal site is not for everybody in the network. */
export const listenOptions = { ...portOption, host: { type: 'string', default: 'localhost' } } as const;

interface SiteValues {
  base?: string | undefined;
  site?: string | undefined;
}

/**
 * The base path that a command's words name, else the configuration, with a slash at both ends.
 * @throws Misuse where the words name something else
 */
export function basePath({ base }: SiteValues): string {
  if (base === undefined) return currentConfig().base ?? '/';
  if (isBasePath(base)) return normalizedBase(base);
  const isAddress = /^https?:/i.test(base);
  throw new Misuse(
    `\`--base\` expects a path such as /postmortems/, received \`${base}\`.${isAddress ? ' The host goes into `--site`.' : ''}`,
  );
}

/** The absolute address of the site's root, with a trailing slash. Call it after {@link setSiteAddress}. */
export const siteAddress = (values: SiteValues): string =>
  new URL(basePath(values), process.env.FAULTLINE_SITE ?? currentConfig().site ?? 'http://localhost:4321')
    .href;

/** Tells Astro’s configuration, which reads the environment, where the site will be. @throws Misuse for a broken address */
export function setSiteAddress(values: SiteValues): void {
  if (values.base !== undefined) process.env.FAULTLINE_BASE = basePath(values);
  if (values.site === undefined) return;
  if (!URL.canParse(values.site))
    throw new Misuse(
      `\`--site\` expects an address such as https://example.org, received \`${values.site}\`.`,
    );
  process.env.FAULTLINE_SITE = values.site;
}

/**
 * Astro reads paths as addresses: below a folder with such a sign it loses files without a word, or finds none.
 * @throws Misuse where the project's folder is one
 */
export function refuseUnreadable(project: string): void {
  const sign = /[#?%]/.exec(project)?.[0];
  if (sign === undefined) return;
  throw new Misuse(
    `A site cannot be built in \`${project}\`, since \`${sign}\` has a meaning of its own in addresses: rename the folder, or build from another one and name the folder of reports.`,
  );
}

// What Astro tells its pages by these names, it would take from the environment where that has them; of another
// NODE_ENV than its own it would leave out the policy.
const astroOwn = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SITE', 'SSR'];

/** What Astro is told of the project that Faultline was started in. */
export function siteOfProject(): AstroInlineConfig {
  for (const name of astroOwn) delete process.env[name];
  const root = astroFolder(process.cwd());
  return { root, configFile: relative(root, siteConfigFile), logLevel: 'warn' };
}
/** @throws Misuse when it is not a port number */
export function portOf({ port }: { port?: string | undefined }): number {
  const number = Number(port ?? 4321);
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
  throw new Misuse(`\`--port\` expects a number from 0 to 65535, received \`${port}\`.`);
}

/** The address of a server that listens on a host's port; all of a machine's addresses are one of them to itself. */
export function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
