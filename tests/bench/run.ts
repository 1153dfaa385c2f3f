import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateReports } from './generate.ts';
import { measureLinks } from './links.ts';
import { measureSearchBox } from './search-box.ts';

// `npm run bench -- [--reports 1000] [--runs 3] [--only check]`: cold builds of generated reports, search index
// included, and checks of them, cold and with nothing changed.
// `npm run bench -- --only links [--files 2000]`: `faultline links` on a tree of docs, three in five of which cite the site.
// `npm run bench -- --only facts`: what the claims of generated reports add to compiling them.
// `npm run bench -- --only search-box [--site DIR]`: from keystroke to painted answer, on the same or on a built site.
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    site: { type: 'string' },
    files: { type: 'string', default: '2000' },
  },
});
if (values.only === 'links') {
  await measureLinks(Number(values.files), Number(values.runs));
  process.exit();
}
if (values.only === 'search-box' && values.site) {
  await printSearchBox(values.site);
  process.exit();
}
const folder = await mkdtemp(join(tmpdir(), 'faultline-bench-'));
const reports = join(folder, 'reports');
await generateReports(reports, Number(values.reports));
if (values.only === 'facts') {
  await printFacts(reports);
  await rm(folder, { recursive: true, force: true });
  process.exit();
}
await mkdir(join(folder, 'docs'));

const docs = ['--docs', join(folder, 'docs')];
const build = ['src/cli/main.ts', 'build', reports, ...docs, '--out', join(folder, 'site')];
if (values.only === 'search-box') {
  await measure(build);
  await printSearchBox(join(folder, 'site'));
  await rm(folder, { recursive: true, force: true });
  process.exit();
}
const check = ['src/cli/main.ts', 'check', reports, ...docs];
const measurements: Record<string, { words: string[]; forget?: string }> = {
  ...(values.only !== 'check' && {
    'build, cold': {
      words: build,
      forget: '.faultline/compiled',
    },
  }),
  'check, cold': { words: check, forget: '.faultline/checked' },
  'check, nothing changed': { words: check },
};

process.stdout.write(
  '| reports | measured | median | fastest | slowest | peak memory of the process |\n| ---: | --- | ---: | ---: | ---: | ---: |\n',
);
for (const [name, { words, forget }] of Object.entries(measurements)) {
  const rows: { seconds: number; megabytes: number }[] = [];
  for (let run = 0; run < Number(values.runs); run++) {
    if (forget) await rm(forget, { recursive: true, force: true });
    rows.push(await measure(words));
  }
  rows.sort((a, b) => a.seconds - b.seconds);
  const median = rows[Math.floor(rows.length / 2)]!;
  const seconds = [median, rows[0]!, rows.at(-1)!].map(row => `${row.seconds.toFixed(1)} s`);
  process.stdout.write(
    `| ${values.reports} | ${name} | ${seconds.join(' | ')} | ${median.megabytes.toFixed(0)} MB |\n`,
  );
}
await rm(folder, { recursive: true, force: true });

/** Runs Node with the words; wall seconds, and the peak resident memory that Linux reports. */
async function measure(words: string[]): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let megabytes = 0;
  let said = '';
  child.stderr.on('data', chunk => {
    said += chunk;
  });
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 50);
  const code = await new Promise<number | null>(resolve => child.on('exit', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${words.join(' ')} exited with ${code}.\n${said}`);
  return { seconds: (performance.now() - began) / 1000, megabytes };
}

/** In a process of its own, so that making the reports has not warmed up what is measured. */
async function printFacts(reports: string): Promise<void> {
  const child = spawn(process.execPath, ['tests/bench/facts.ts', reports], { stdio: 'inherit' });
  const code = await new Promise<number | null>(resolve => child.on('exit', resolve));
  if (code !== 0) throw new Error(`tests/bench/facts.ts exited with ${code}.`);
}

async function printSearchBox(site: string): Promise<void> {
  const { keystrokes, median, p95, slowest } = await measureSearchBox(site);
  const figures = [median, p95, slowest].map(time => `${time.toFixed(0)} ms`);
  process.stdout.write(
    '| keystrokes | to the painted answer, median | p95 | slowest |\n| ---: | ---: | ---: | ---: |\n',
  );
  process.stdout.write(`| ${keystrokes} | ${figures.join(' | ')} |\n`);
}
