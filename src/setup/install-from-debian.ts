import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages of Debian where this process may; what comes of it is for the caller to see. */
export function installFromDebian(...packages: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  process.stderr.write(`Installing Debian’s ${packages.join(', ')} …\n`);
  attempt('apt-get', ['update'], 120_000);
  attempt('apt-get', ['install', '-y', '--no-install-recommends', ...packages], 600_000);
}

/** Runs a command; says so where it fails, and goes on. */
export function attempt(command: string, words: string[], timeout: number): void {
  try {
    execFileSync(command, words, {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    process.stderr.write(`\`${command} ${words.join(' ')}\` did not succeed.\n`);
  }
}
