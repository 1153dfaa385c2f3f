import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { attempt, installFromDebian } from './install-from-debian.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium that starts: one that is there, else Playwright's own download, else Debian's
 * package where this process may install it.
 * @throws with one sentence that says what to install
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  for (const install of [downloadWithPlaywright, () => installFromDebian('chromium')]) {
    install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium was found and none could be installed: install Chromium (on Debian: `apt-get install chromium`) or set CHROMIUM_PATH to one.',
  );
}

/** A Chromium that starts, if there is one: `CHROMIUM_PATH`, the PATH's, or Playwright's. */
export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => names.map(name => join(folder, name)));
  const candidates = [process.env.CHROMIUM_PATH, ...onPath, chromium.executablePath()];
  return candidates.find(path => path !== undefined && path !== '' && existsSync(path) && starts(path));
}

// A download without the libraries it needs is there and still does not start.
function starts(path: string): boolean {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

function downloadWithPlaywright(): void {
  process.stderr.write('No Chromium found: downloading Playwright’s …\n');
  attempt('playwright', ['install', 'chromium'], 240_000);
}
