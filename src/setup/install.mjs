import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The Node that the npm package `node` installs. */
export const nodePath = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const installed = join(root, 'node_modules', '.package-lock.json');
const wanted = join(root, 'package-lock.json');

/** Installs the locked dependencies if they are missing or older than the lock file; exits with 1 if that fails. */
export function ensureInstalled() {
  const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
  if (fresh && existsSync(nodePath)) return;
  process.stderr.write('Installing dependencies …\n');
  try {
    // Not `npm ci`: it refuses a lock file that lacks the optional binaries of platforms its registry did not have.
    npm(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    // Some npm configurations skip install scripts, and the package `node` fetches its binary in one.
    if (!existsSync(nodePath))
      execFileSync(process.execPath, ['installArchSpecificPackage.js'], {
        cwd: join(root, 'node_modules', 'node'),
        stdio: 'inherit',
      });
  } catch (error) {
    process.stderr.write(
      `Installing the dependencies failed: ${error.message}\nRun \`npm install\` to see why.\n`,
    );
    process.exit(1);
  }
}

function npm(words) {
  const npmScript = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (npmScript?.endsWith('.js')) execFileSync(process.execPath, [npmScript, ...words], options);
  else execFileSync('npm', words, options);
}
