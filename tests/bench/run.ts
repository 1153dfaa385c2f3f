import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateReports } from './generate.ts';

// `npm run bench -- [--reports 1000] [--runs 3]`: cold builds of generated reports, search index included.
const { values } = parseArgs({
  options: { reports: { type: 'string', default: '1000' }, runs: { type: 'string', default: '3' } },
});
const folder = await mkdtemp(join(tmpdir(), 'faultline-bench-'));
const reports = join(folder, 'reports');
await generateReports(reports, Number(values.reports));
await mkdir(join(folder, 'docs'));

const rows: { seconds: number; megabytes: number }[] = [];
for (let run = 0; run < Number(values.runs); run++) {
  await rm('.faultline/compiled', { recursive: true, force: true });
  rows.push(
    await measure([
      'src/cli/main.ts',
      'build',
      reports,
      '--docs',
      join(folder, 'docs'),
      '--out',
      join(folder, 'site'),
    ]),
  );
}
await rm(folder, { recursive: true, force: true });
rows.sort((a, b) => a.seconds - b.seconds);
const median = rows[Math.floor(rows.length / 2)]!;
process.stdout.write(
  '| reports | cold build, median | fastest | slowest | peak memory of the process |\n| ---: | ---: | ---: | ---: | ---: |\n',
);
process.stdout.write(
  `| ${values.reports} | ${median.seconds.toFixed(1)} s | ${rows[0]!.seconds.toFixed(1)} s | ${rows.at(-1)!.seconds.toFixed(1)} s | ${median.megabytes.toFixed(0)} MB |\n`,
);

/** Runs Node with the words; wall seconds, and the peak resident memory that Linux reports. */
async function measure(words: string[]): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  let megabytes = 0;
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 50);
  const code = await new Promise<number | null>(resolve => child.on('exit', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`The build exited with ${code}.`);
  return { seconds: (performance.now() - began) / 1000, megabytes };
}
