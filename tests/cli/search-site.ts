import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { faultline } from './faultline.ts';

const reports: Record<string, string> = {
  'disk-full.md': `---
title: Build disk filled up by image layers
date: 2025-11-02
status: resolved
severity: SEV2
services: [ci]
issue: Builds failed with no space left on device.
source: wiki/old/disk.md
---

## What happened

The runner kept every layer until the disk was full.

\`\`\`text
ERROR: write /var/lib/docker/tmp: no space left on device
\`\`\`

## Recommendations

- **Prune layers every night**: with a timer on each runner.
`,
  'connection-storm.md': `---
title: Connection storm took the database down
date: 2026-01-04
status: monitoring
severity: SEV1
services: [api, database]
issue: Every request failed with 502.
---

## What happened

A deploy restarted all clients at once; each opened its whole pool of connections.
`,
};

const doc = '---\ntitle: How we run builds\n---\n\nRunners keep layers for a day.\n';

/** Builds a site of two reports and a doc below a folder. @returns the folder the site is in */
export async function buildSmallSite(folder: string): Promise<string> {
  for (const name of ['reports', 'docs']) mkdirSync(join(folder, name));
  for (const [name, text] of Object.entries(reports)) writeFileSync(join(folder, 'reports', name), text);
  writeFileSync(join(folder, 'docs', 'builds.md'), doc);
  const out = join(folder, 'site');
  const words = [join(folder, 'reports'), '--docs', join(folder, 'docs'), '--out', out];
  const { code, stderr } = await faultline('build', ...words);
  if (code !== 0) throw new Error(stderr);
  return out;
}

/** Listens on a free port. */
export async function listen(handle: RequestListener): Promise<{ origin: string; server: Server }> {
  const server = createServer(handle);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
