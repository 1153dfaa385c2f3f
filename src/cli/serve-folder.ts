import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../outside/embed/headers.ts';
import { addressOf } from './site-options.ts';

/** Texts whose encoding browsers would guess. */
const texts: Partial<Record<string, string>> = { '.md': 'text/markdown', '.txt': 'text/plain' };

/**
 * Serves a built site and prints its address.
 * @returns the exit code, once the server is interrupted
 */
export function serveFolder(
  folder: string,
  base: string,
  { port, host }: { port: number; host: string },
): Promise<number> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
      const type = texts[extname(path)];
      if (type !== undefined) response.setHeader('Content-Type', `${type}; charset=utf-8`);
    },
  });
  const notFound = join(folder, '404.html');
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(base) && `${path}/` !== base) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    request.url = `/${path.slice(base.length)}`;
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      if (existsSync(notFound)) createReadStream(notFound).pipe(response);
      else response.end('Not found');
    });
  });
  return new Promise(resolve => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `port ${port} is already in use; choose another with --port`
          : error.message;
      process.stderr.write(`Cannot serve: ${reason}.\n`);
      resolve(1);
    });
    server.listen(port, host, () => {
      const address = server.address() as { port: number };
      process.stdout.write(`Faultline is at ${addressOf(host, address.port)}${base}\n`);
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => server.close(() => resolve(0)).closeAllConnections());
  });
}
