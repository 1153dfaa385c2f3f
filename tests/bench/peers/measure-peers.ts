import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { Forgotten } from '../forgotten.ts';
import { GeneratedSite } from '../generated-site.ts';
import { type Cost, costOf, medianCost } from '../processes.ts';
import { docusaurus } from './docusaurus.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import type { Peer } from './peer.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';

export const peers: Readonly<Record<string, Peer>> = { hugo, starlight, vitepress, docusaurus, eleventy };

/** A generator that is ready to build. */
interface Contender {
  name: string;
  build(): Promise<Cost>;
  remove(): Promise<void>;
}

/** Builds the same reports with Faultline and with others, in turn, each time from nothing; prints medians and ratios. */
export async function printPeers(names: readonly string[], count: number, runs: number): Promise<void> {
  const site = await GeneratedSite.of(count);
  const own: Contender = {
    name: 'Faultline',
    build: async () => {
      await site.forget();
      return site.build();
    },
    remove: () => site.remove(),
  };
  const contenders = [own];
  for (const name of names) {
    const ready = await prepared(peers[name]!, site.reports);
    if (ready) contenders.push(ready);
  }
  // Faultline's templates are made once, as what others run on is installed once.
  await own.build();
  const costs = new Map<Contender, Cost[]>();
  for (let run = 0; run < runs; run++)
    for (const contender of contenders)
      costs.set(contender, [...(costs.get(contender) ?? []), await contender.build()]);
  const faultline = medianCost(costs.get(own)!);
  process.stdout.write(
    `\n| ${count} reports, cold | wall | CPU | largest process | Faultline ÷ it, wall | CPU |\n| --- | ---: | ---: | ---: | ---: | ---: |\n`,
  );
  for (const contender of contenders) {
    const { seconds, cpuSeconds, largest } = medianCost(costs.get(contender)!);
    const ratios = [faultline.seconds / seconds, faultline.cpuSeconds / cpuSeconds];
    const cells = [`${seconds.toFixed(1)} s`, `${cpuSeconds.toFixed(1)} s`, `${largest.toFixed(0)} MB`];
    process.stdout.write(
      `| ${[contender.name, ...cells, ...ratios.map(ratio => ratio.toFixed(2))].join(' | ')} |\n`,
    );
    await contender.remove();
  }
}

/** Installs a peer in a folder of its own; says why where that is impossible. */
async function prepared(peer: Peer, reports: string): Promise<Contender | undefined> {
  const lacking = peer.programs?.find(program => spawnSync(program, ['version']).error);
  if (lacking !== undefined) return without(peer, `\`${lacking}\` is not installed`);
  const folder = await mkdtemp(join(tmpdir(), 'faultline-peer-'));
  const manifest = { private: true, type: 'module', dependencies: peer.packages };
  const files = { ...peer.files, 'package.json': JSON.stringify(manifest) };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) return without(peer, stderr.trim().split('\n').at(-1)!);
  await cp(reports, join(folder, peer.content), { recursive: true });
  const forgotten = new Forgotten();
  return {
    name: peer.name,
    async build() {
      for (const path of peer.forget) await forgotten.forget(join(folder, path));
      const costs: Cost[] = [];
      for (const [program, ...words] of peer.commands)
        costs.push(await costOf('env', inFolder(program, words)));
      return costs.reduce(oneAfterTheOther);
    },
    async remove() {
      await forgotten.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };

  function inFolder(program: string, words: readonly string[]): string[] {
    const path = [join(folder, 'node_modules/.bin'), resolve('node_modules/.bin'), process.env.PATH];
    return ['-C', folder, `PATH=${path.join(delimiter)}`, program, ...words];
  }
}

function without({ name }: Peer, reason: string): undefined {
  process.stderr.write(`Without ${name}: ${reason}.\n`);
}

const oneAfterTheOther = (first: Cost, second: Cost): Cost => ({
  seconds: first.seconds + second.seconds,
  cpuSeconds: first.cpuSeconds + second.cpuSeconds,
  largest: Math.max(first.largest, second.largest),
  together: Math.max(first.together, second.together),
});
