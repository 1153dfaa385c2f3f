import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

// The one place that knows where Faultline itself is and where a project's own files go. Faultline runs from its
// repository, from a project's `node_modules` and from npx's cache; it writes only below the project's folder.

const here = fileURLToPath(import.meta.url);

/** Faultline's sources: `src/` in the repository, `dist-package/` with the same files compiled in the package. */
export const sourceFolder = dirname(dirname(here));

/** The folder of Faultline's package.json. */
export const packageFolder = dirname(sourceFolder);

/** The version of Faultline that runs. */
export const packageVersion = (): string =>
  JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;

/** Files that every site serves as they are. */
export const publicFolder = join(packageFolder, 'public');

/** What Astro is configured with. */
export const siteConfigFile = join(sourceFolder, 'site', 'astro.config.mjs');

/** A module of Faultline beside another one, as compiled as this one is. @param name without its extension */
export const moduleBeside = (name: string, importer: string): URL => new URL(name + extname(here), importer);

/** What a project keeps between runs and may delete. @param project the project's folder */
export const cacheFolder = (project: string, ...names: string[]): string =>
  join(project, '.faultline', ...names);

/**
 * The folder that Astro takes for its project's, and writes its types and notes to. In the repository that is the
 * repository, where editors look for those types. Makes it, and leads from it to the packages that Faultline depends
 * on: the project need not have them, nor what Astro builds in `.faultline/` before it becomes the site.
 */
export function astroFolder(project: string): string {
  if (project === packageFolder) return project;
  const folder = cacheFolder(project, 'astro');
  mkdirSync(folder, { recursive: true });
  leadTo(packagesFolder(), cacheFolder(project, 'node_modules'));
  return folder;
}

/**
 * The sources that Astro builds the site from. Astro takes what is on another branch of the disk than its own folder
 * for a path within that folder, so those of Faultline are copied there, once a version.
 */
export function astroSources(project: string): string {
  if (project === packageFolder) return sourceFolder;
  const name = `source-${digestOfSources()}`;
  const folder = astroFolder(project);
  const copy = join(folder, name);
  if (existsSync(copy)) return copy;
  for (const old of readdirSync(folder).filter(entry => entry.startsWith('source-')))
    rmSync(join(folder, old), { recursive: true, force: true });
  const aside = join(folder, `.${name}-${process.pid}`);
  cpSync(sourceFolder, aside, { recursive: true });
  renameSync(aside, copy);
  return copy;
}

/** Beside the package's sources: tells whether they are the same. */
export const digestName = 'digest';

/** The package says what its sources are; those of the repository change at any time. */
function digestOfSources(): string {
  const digestFile = join(sourceFolder, digestName);
  if (existsSync(digestFile)) return readFileSync(digestFile, 'utf8');
  const digest = createHash('sha256');
  for (const entry of readdirSync(sourceFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    digest.update(`${path}\0`).update(readFileSync(path));
  }
  return digest.digest('hex').slice(0, 12);
}

/** The folder of the packages that Faultline depends on: its own, or the one that it is in itself. */
function packagesFolder(): string {
  for (let folder = packageFolder; folder !== dirname(folder); folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    if (existsSync(join(packages, 'astro'))) return packages;
  }
  return dirname(packageFolder);
}

function leadTo(target: string, link: string): void {
  const current = linkedFrom(link);
  if (current === target) return;
  if (current !== undefined) rmSync(link);
  symlinkSync(target, link, 'junction');
}

function linkedFrom(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

/** Whether a path is a folder or something in it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
