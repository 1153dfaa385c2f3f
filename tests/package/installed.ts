import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** The package that `npm test` packs for its tests. */
function packedPackage(): string {
  const folder = process.env.FAULTLINE_TEST_PACKAGE ?? '.faultline/test-package';
  const [file] = globSync('faultline-*.tgz', { cwd: folder });
  if (file === undefined)
    throw new Error(`There is no package in ${folder}: run \`npm test\`, which packs it first.`);
  return resolve(folder, file);
}

/** Unpacks the package into a folder's `node_modules`. */
export function unpackInto(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  execFileSync('tar', ['xzf', packedPackage(), '-C', modules]);
  renameSync(join(modules, 'package'), join(modules, 'faultline'));
}

/**
 * Installs the package with what it depends on, as `npm install` would, but from this repository's `node_modules`.
 * What only development needs is left out, so that nothing works by accident.
 */
export function installInto(folder: string): void {
  unpackInto(folder);
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  for (const [path, { dev, devOptional }] of Object.entries(packages))
    if (path !== '' && !dev && !devOptional && existsSync(path)) linkFolder(path, join(folder, path));
}

/** Copies a folder, by hard links where the file system allows, without the packages nested in it. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else
      try {
        linkSync(source, target);
      } catch {
        copyFileSync(source, target);
      }
  }
}

/** Runs the installed package's program in a project, as `npx faultline` does. */
export function installedFaultline(
  packages: string,
  project: string,
  ...words: string[]
): { code: number; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [programIn(packages), ...words], {
    cwd: project,
    env: userEnvironment,
    encoding: 'utf8',
  });
  return { code: status ?? 1, stdout, stderr };
}

/** The file that the package's `bin` names. */
export function programIn(packages: string): string {
  const folder = join(packages, 'node_modules', 'faultline');
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, bin.faultline);
}

/** The environment without Vitest's variables, by which Astro takes a process for a test. */
export const userEnvironment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST|NODE_ENV)/.test(name)),
  ),
  // Nothing can be written below it: a build needs nothing of the home folder.
  HOME: '/dev/null',
  ASTRO_TELEMETRY_DISABLED: undefined,
  XDG_CONFIG_HOME: undefined,
  NO_COLOR: '1',
};
