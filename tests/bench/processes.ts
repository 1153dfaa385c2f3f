import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a command cost. */
export interface Cost {
  seconds: number;
  /** On all cores, in all its processes. */
  cpuSeconds: number;
  /** Peak resident memory of its largest process, in MB. */
  largest: number;
  /** Peak of the memory of all its processes together, in MB. */
  together: number;
}

const pollMilliseconds = 50;

/** Runs a command to its end. @throws when it fails, with what it said */
export async function costOf(command: string, words: readonly string[], cwd = process.cwd()): Promise<Cost> {
  const began = performance.now();
  const child = spawn(command, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said = (said + chunk).slice(-10_000);
    });
  const watch = new ProcessWatch(child.pid!);
  const timer = setInterval(() => watch.look(), pollMilliseconds);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} exited with ${code}.\n${said}`);
  return { seconds: (performance.now() - began) / 1000, ...watch.seen() };
}

/** Looks at a process and those that it started, as Linux tells of them; elsewhere it sees nothing. */
class ProcessWatch {
  readonly #pid: number;
  /** Clock ticks by process. */
  readonly #ticks = new Map<number, number>();
  #largest = 0;
  #together = 0;

  constructor(pid: number) {
    this.#pid = pid;
  }

  look(): void {
    let together = 0;
    const visit = (pid: number): void => {
      const status = read(`/proc/${pid}/status`);
      together += megabytes(status, 'VmRSS');
      this.#largest = Math.max(this.#largest, megabytes(status, 'VmHWM'));
      const fields = read(`/proc/${pid}/stat`);
      // Behind the program's name, which may hold anything: user and system time are the 12th and 13th.
      const times = fields.slice(fields.lastIndexOf(')') + 2).split(' ');
      if (times.length > 13) this.#ticks.set(pid, Number(times[11]) + Number(times[12]));
      for (const child of read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean))
        visit(Number(child));
    };
    visit(this.#pid);
    this.#together = Math.max(this.#together, together);
  }

  seen(): Omit<Cost, 'seconds'> {
    const ticks = [...this.#ticks.values()].reduce((sum, own) => sum + own, 0);
    return { cpuSeconds: ticks / ticksPerSecond, largest: this.#largest, together: this.#together };
  }
}

/** Of all Linux systems that Node runs on. */
const ticksPerSecond = 100;

const megabytes = (status: string, name: string): number =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The one in the middle. */
export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;

/** Of each figure the median. */
export const medianCost = (costs: readonly Cost[]): Cost => ({
  seconds: medianOf(costs.map(({ seconds }) => seconds)),
  cpuSeconds: medianOf(costs.map(({ cpuSeconds }) => cpuSeconds)),
  largest: medianOf(costs.map(({ largest }) => largest)),
  together: medianOf(costs.map(({ together }) => together)),
});
