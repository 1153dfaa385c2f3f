import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { GeneratedSite } from './generated-site.ts';
import { medianOf } from './processes.ts';

/** How soon a development server shows what is asked of it, in seconds. */
export interface DevFigures {
  firstPage: number;
  edit: number;
}

const edits = 5;

/** Starts a development server, asks for the page of incidents, and edits a report some times. */
export async function measureDev(site: GeneratedSite): Promise<DevFigures> {
  const began = performance.now();
  const words = ['src/cli/main.ts', 'dev', site.reports, '--docs', site.docs, '--port', '0'];
  const server = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = await new Promise<string>(resolve => {
      let said = '';
      server.stdout.on('data', chunk => {
        said += chunk;
        const found = /http:\S+/.exec(said)?.[0];
        if (found) resolve(found);
      });
    });
    await (await fetch(address)).text();
    const firstPage = (performance.now() - began) / 1000;
    const { id } = await site.edit();
    await shown(`${address}incidents/${id}/`, '');
    const times: number[] = [];
    for (let edit = 0; edit < edits; edit++) {
      // What the server does for the edit before is not this one's.
      await wait(4000);
      const { sentence } = await site.edit();
      const saved = performance.now();
      await shown(`${address}incidents/${id}/`, sentence);
      times.push((performance.now() - saved) / 1000);
    }
    return { firstPage, edit: medianOf(times) };
  } finally {
    server.kill();
  }
}

/** Waits until a page shows some words. */
async function shown(address: string, words: string): Promise<void> {
  while (!(await (await fetch(address)).text()).includes(words)) await wait(5);
}
