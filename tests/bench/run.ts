import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateReports } from './generate.ts';
import { GeneratedSite } from './generated-site.ts';
import { printLibraryTable, type Rows } from './library-table.ts';
import { printLighthouse } from './lighthouse.ts';
import { measureLinks } from './links.ts';
import { peers, printPeers } from './peers/measure-peers.ts';
import { measureSearchBox } from './search-box.ts';

// `npm run bench -- [--reports 100,1000,10000] [--runs 3] [--only build,check,dev,sizes]`: a table of what generated
// reports cost: a build from nothing, with nothing changed, after one edit, checks; sizes, bytes of a query, the
// development server. It forgets what earlier builds in this folder have kept. 100000 reports take an hour.
// `npm run bench -- --peers [hugo,starlight,…] [--reports 1000]`: the same reports through other generators, in turn.
// `npm run bench -- --only links [--files 2000]`: `faultline links` on a tree of docs, three in five of which cite the site.
// `npm run bench -- --only facts`: what the claims of generated reports add to compiling them.
// `npm run bench -- --only search-box [--site DIR]`: from keystroke to painted answer, on the same or on a built site.
// `npm run bench -- --only lighthouse [--site DIR]`: what Lighthouse says of a page of each kind.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: 'string' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    site: { type: 'string' },
    files: { type: 'string', default: '2000' },
    peers: { type: 'boolean' },
  },
});
const runs = Number(values.runs);
const counts = (usual: string): number[] => (values.reports ?? usual).split(',').map(Number);

if (values.peers) {
  const names = positionals.flatMap(list => list.split(','));
  for (const count of counts('1000'))
    await printPeers(names.length > 0 ? names : Object.keys(peers), count, runs);
} else if (values.only === 'links') await measureLinks(Number(values.files), runs);
else if (values.only === 'facts') await printFacts(counts('1000')[0]!);
else if (values.only === 'search-box') await withSite(printSearchBox);
else if (values.only === 'lighthouse') await withSite(printLighthouse);
else {
  const rows = values.only?.split(',') ?? ['build', 'check', 'sizes', 'dev'];
  await printLibraryTable(counts('100,1000,10000'), runs, new Set(rows as Rows[]));
}

/** In a process of its own, so that making the reports has not warmed up what is measured. */
async function printFacts(count: number): Promise<void> {
  const reports = await mkdtemp(join(tmpdir(), 'faultline-bench-'));
  await generateReports(reports, count);
  const child = spawn(process.execPath, ['tests/bench/facts.ts', reports], { stdio: 'inherit' });
  const code = await new Promise<number | null>(resolve => child.on('exit', resolve));
  await rm(reports, { recursive: true, force: true });
  if (code !== 0) throw new Error(`tests/bench/facts.ts exited with ${code}.`);
}

/** @param act what is done with a built site's folder: the one that is named, or one of generated reports */
async function withSite(act: (folder: string) => Promise<void>): Promise<void> {
  if (values.site) return act(values.site);
  const site = await GeneratedSite.of(counts('1000')[0]!);
  await site.build();
  await act(site.out);
  await site.remove();
}

async function printSearchBox(site: string): Promise<void> {
  const { keystrokes, median, p95, slowest } = await measureSearchBox(site);
  const figures = [median, p95, slowest].map(time => `${time.toFixed(0)} ms`);
  process.stdout.write(
    '| keystrokes | to the painted answer, median | p95 | slowest |\n| ---: | ---: | ---: | ---: |\n',
  );
  process.stdout.write(`| ${keystrokes} | ${figures.join(' | ')} |\n`);
}
