import type { BuildPhase } from '../site/build/build-site.ts';
import { progress } from './progress.ts';

type Phase = 'reading' | BuildPhase;

const names: Record<Phase, string> = {
  reading: 'Reading',
  templates: 'Preparing the templates',
  pages: 'Making pages',
  search: 'Indexing',
  swap: 'Putting in place',
};

/** Time and memory that a phase took. */
interface Spent {
  phase: Phase;
  seconds: number;
  /** On all cores, in this process. */
  cpuSeconds: number;
  count: number;
}

/** Follows a build: a bar on a terminal, a line a phase elsewhere, and where the time went. */
export function buildProgress() {
  const spent: Spent[] = [];
  let bar = progress('');
  let began = performance.now();
  let cpu = process.cpuUsage();
  let current: Phase | undefined;
  let count = 0;
  const end = (): void => {
    if (current === undefined) return;
    bar.done();
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (performance.now() - began) / 1000;
    spent.push({ phase: current, seconds, cpuSeconds: (user + system) / 1e6, count });
    if (process.stderr.isTTY !== true && count > 0)
      process.stderr.write(`${names[current]}: ${count} in ${seconds.toFixed(1)} s\n`);
    current = undefined;
  };
  return {
    update(phase: Phase, done: number, total?: number): void {
      if (phase !== current) {
        end();
        current = phase;
        bar = progress(names[phase]);
        began = performance.now();
        cpu = process.cpuUsage();
        count = 0;
      }
      count = Math.max(count, done);
      bar.update(done, total);
    },
    end,
    /** A line a phase, for people. */
    profile(): string {
      const rows = spent.map(({ phase, seconds, cpuSeconds, count: files }) => [
        names[phase],
        `${seconds.toFixed(2)} s`,
        `${cpuSeconds.toFixed(2)} s CPU`,
        files > 0 ? String(files) : '',
      ]);
      const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
      const lines = rows.map(
        ([name, ...rest]) => `${name!.padEnd(26)}${rest.map(cell => cell.padStart(12)).join('')}`,
      );
      return `${lines.join('\n')}\nPeak memory of the process: ${peak} MB\n`;
    },
  };
}
