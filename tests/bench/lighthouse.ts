import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { ensureChromium } from '../../src/setup/chromium.ts';
import { whilePreviewed } from './previewed.ts';

const version = '12.8.2';
const flags = '--headless=new --no-sandbox --disable-background-networking';
/** Pages that are not meant to be found. */
const unlisted = /^404/;

/** What of a Lighthouse report is read. */
interface Judged {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string }>;
}

/**
 * Has Lighthouse, which it installs in a temporary folder, judge one page of each kind; prints its marks, and what cost any.
 * @param site a built site's folder
 */
export async function printLighthouse(site: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'faultline-lighthouse-'));
  const manifest = { private: true, dependencies: { lighthouse: version } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr.trim());
  const names = ['performance', 'accessibility', 'best-practices', 'seo'];
  process.stdout.write(
    `| page | ${names.join(' | ')} | short of all |\n| --- |${' ---: |'.repeat(4)} --- |\n`,
  );
  await whilePreviewed(site, async address => {
    for (const page of await onePageOfEachKind(site)) {
      const { categories, audits } = await judge(folder, new URL(page, address).href);
      const marks = names.map(name => Math.round(categories[name]!.score * 100));
      const short = names
        .flatMap(name => categories[name]!.auditRefs)
        .filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 0.9)
        .filter(({ id }) => id !== 'is-crawlable' || !unlisted.test(page))
        .map(({ id }) => audits[id]!.title);
      process.stdout.write(`| /${page} | ${marks.join(' | ')} | ${short.join('; ')} |\n`);
    }
  });
  await rm(folder, { recursive: true, force: true });
}

/** The first page of each folder, at each depth. */
async function onePageOfEachKind(site: string): Promise<string[]> {
  const kinds = new Map<string, string>();
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const page = relative(site, join(entry.parentPath, entry.name)).replace(/(^|\/)index\.html$/, '$1');
    const parts = page.split('/');
    const kind = `${parts[0]} ${parts.length}`;
    if (page < (kinds.get(kind) ?? '\uffff')) kinds.set(kind, page);
  }
  return [...kinds.values()].sort();
}

async function judge(folder: string, url: string): Promise<Judged> {
  const report = join(folder, 'report.json');
  const program = join(folder, 'node_modules/lighthouse/cli/index.js');
  const words = [url, '--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${flags}`];
  await promisify(execFile)(process.execPath, [program, ...words], {
    env: { ...process.env, CHROME_PATH: ensureChromium() },
  });
  return JSON.parse(await readFile(report, 'utf8'));
}
