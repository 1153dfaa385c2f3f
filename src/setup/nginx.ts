import { execFileSync } from 'node:child_process';
import { installFromDebian } from './install-from-debian.ts';

/** Whether there is an nginx that starts: the machine's, else Debian's package where this process may install it. */
export function ensureNginx(): boolean {
  if (starts()) return true;
  // The module serves what `faultline compress` wrote as .br.
  installFromDebian('nginx', 'libnginx-mod-http-brotli-static');
  return starts();
}

function starts(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}
