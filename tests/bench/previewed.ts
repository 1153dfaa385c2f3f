import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Serves a built site while something is done with its address. @param folder the site's */
export async function whilePreviewed<T>(
  folder: string,
  act: (address: string) => T | Promise<T>,
): Promise<T> {
  const server = spawn(process.execPath, ['src/cli/main.ts', 'preview', '--out', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [said] = (await once(server.stdout!, 'data')) as [Buffer];
    return await act(/http:\S+/.exec(String(said))![0]);
  } finally {
    server.kill();
  }
}
