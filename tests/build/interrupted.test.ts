import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildProblems } from '../../src/cli/build-problems.ts';
import { defaultConfig } from '../../src/library/config/current-config.ts';
import { doInWorkers } from '../../src/library/worker-pool.ts';
import { recover, writeJournal } from '../../src/site/build/apply-changes.ts';
import type { FileJob, MakeOptions } from '../../src/site/build/render-worker.ts';
import { placesOf, readState, type SiteState } from '../../src/site/build/site-state.ts';
import { digestsIn, reportText } from './site-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  mkdirSync(join(folder, 'reports'));
  mkdirSync(join(folder, 'docs'));
  return () => rmSync(folder, { recursive: true, force: true });
});

const path = (...names: string[]): string => join(folder, ...names);

function begin(...more: string[]): ChildProcess {
  const words = [path('reports'), '--docs', path('docs'), '--out', path('site'), ...more];
  return spawn(process.execPath, [resolve('src/cli/main.ts'), 'build', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
}

interface Ended {
  code: number | null;
  said: string;
}

/** @param onSaid called with all that the build has said so far */
const ended = (child: ChildProcess, onSaid: (said: string) => void = () => {}): Promise<Ended> =>
  new Promise(done => {
    let said = '';
    child.stderr!.on('data', text => {
      said += text;
      onSaid(said);
    });
    child.on('close', code => done({ code, said }));
  });

const build = (...more: string[]): Promise<Ended> => ended(begin(...more));

test('a build that is killed at any moment leaves a whole site, and the next one mends the rest', async () => {
  for (let n = 0; n < 5; n++) writeFileSync(path(`reports/r${n}.md`), reportText(`Report ${n}`));
  expect((await build()).code).toBe(0);
  const began = performance.now();
  writeFileSync(path('reports/r0.md'), reportText('Edited'));
  expect((await build()).code).toBe(0);
  const whole = performance.now() - began;
  for (let round = 0; round < 3; round++) {
    const before = digestsIn(path('site'));
    writeFileSync(path('reports/r0.md'), reportText(`Round ${round}`));
    writeFileSync(path(`reports/new${round}.md`), reportText(`New ${round}`));
    const child = begin();
    await wait(whole * (0.3 + 0.7 * Math.random()));
    child.kill('SIGKILL');
    await new Promise(done =>
      (child.exitCode ?? child.signalCode) !== null ? done(0) : child.once('exit', done),
    );
    const after = digestsIn(path('site'));
    expect((await build()).code).toBe(0);
    const next = digestsIn(path('site'));
    // What stands in between is the site before or the one after it, or a few milliseconds of renames between both.
    for (const [file, digest] of after) expect([before.get(file), next.get(file)]).toContain(digest);
    expect(readFileSync(path('site/incidents/r0/index.html'), 'utf8')).toContain(`Round ${round}`);
    expect(existsSync(path(`site/incidents/new${round}/index.html`))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['docs', 'reports', 'site']);
  }
}, 240_000);

describe('what a killed build leaves', () => {
  const state: SiteState = {
    inputs: 'x',
    problems: [],
    counts: { reports: 1, recommendations: 0, docs: 0, indexBytes: 0 },
    modules: [],
    files: new Map([['a/index.html', '2']]),
  };
  const put = (file: string, text: string): void => {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };

  test('changes that were being made are made to the end', () => {
    const places = placesOf(path('site'), folder);
    put(path('site/a/index.html'), 'old');
    put(path('site/gone/index.html'), 'old');
    put(join(places.aside, 'a/index.html'), 'new');
    put(join(places.aside, 'b/index.html'), 'new');
    writeJournal(
      places,
      { made: ['a/index.html', 'b/index.html'], kept: [], gone: ['gone/index.html'] },
      state,
    );
    mkdirSync(path('site/b'));
    renameSync(join(places.aside, 'b/index.html'), path('site/b/index.html'));
    recover(places);
    expect([...digestsIn(path('site')).keys()]).toEqual(['a/index.html', 'b/index.html']);
    expect(readFileSync(path('site/a/index.html'), 'utf8')).toBe('new');
    expect(readState(places)).toEqual(state);
    expect(existsSync(places.aside) || existsSync(places.journal) || existsSync(path('site/gone'))).toBe(
      false,
    );
  });

  test('a site that stood aside between two renames is put back, half a new one is removed', () => {
    put(path('site.old-1/index.html'), 'last good');
    put(path('site.new-1/index.html'), 'half');
    recover(placesOf(path('site'), folder));
    expect(readFileSync(path('site/index.html'), 'utf8')).toBe('last good');
    expect(readdirSync(folder).filter(name => name.startsWith('site'))).toEqual(['site']);
  });

  test('a site that somebody has changed is not taken for the last one', () => {
    const places = placesOf(path('site'), folder);
    put(path('site/a/index.html'), 'old');
    put(join(places.aside, 'a/index.html'), 'new');
    writeJournal(places, { made: ['a/index.html'], kept: [], gone: [] }, state);
    recover(places);
    expect(readState(places)).toEqual(state);
    rmSync(path('site/a'), { recursive: true });
    expect(readState(places)).toBeUndefined();
  });
});

describe('a build that cannot end', () => {
  test('names the file that changes meanwhile, and keeps the site', async () => {
    writeFileSync(path('reports/a.md'), reportText('A'));
    expect((await build()).code).toBe(0);
    const before = digestsIn(path('site'));
    writeFileSync(path('reports/a.md'), reportText('B'));
    let changed = false;
    const { code, said } = await ended(begin(), soFar => {
      if (changed || !soFar.includes('Reading')) return;
      changed = true;
      writeFileSync(path('reports/a.md'), reportText('C, at the same time'));
    });
    expect(code).toBe(1);
    expect(said).toMatch(/reports\/a\.md[\s\S]*\[file-changed\]/);
    expect(digestsIn(path('site'))).toEqual(before);
    expect((await build()).code).toBe(0);
    expect(readFileSync(path('site/incidents/a/index.html'), 'utf8')).toContain('C, at the same time');
  }, 120_000);

  test('names the file that cannot be read, and keeps the site', async () => {
    writeFileSync(path('reports/a.md'), reportText('A'));
    expect((await build()).code).toBe(0);
    const before = digestsIn(path('site'));
    symlinkSync('nowhere.md', path('reports/b.md'));
    const { code, said } = await build();
    expect(code).toBe(1);
    expect(said).toContain('[file-unreadable]');
    expect(digestsIn(path('site'))).toEqual(before);
  }, 120_000);

  test('says that the disk is full', async () => {
    // Linux has a file on a disk that is always full.
    const script = new URL('../../src/site/build/render-worker.ts', import.meta.url);
    const workerData: MakeOptions = {
      out: '/dev',
      images: '',
      entry: '',
      site: '',
      compiled: '',
      config: { config: defaultConfig, diagnostics: [] },
    };
    const job: FileJob = { file: 'full', content: 'x' };
    const error = await doInWorkers(script, [job], () => {}, { workerData }).catch(
      (failed: unknown) => failed,
    );
    expect(buildProblems(error, 'dist')).toMatchObject([{ code: 'disk-full', file: 'dist' }]);
  });
});

test('a second build of the same site waits for the first', async () => {
  writeFileSync(path('reports/a.md'), reportText('A'));
  const first = begin('--fresh');
  const locks = (): string[] => {
    const { lock } = placesOf(path('site'), process.cwd());
    return existsSync(lock) ? [lock] : [];
  };
  const firstEnded = ended(first);
  await expect.poll(locks, { timeout: 60_000, interval: 5 }).toHaveLength(1);
  // It holds still until the other one has found it.
  first.kill('SIGSTOP');
  const second = await ended(begin(), said => {
    if (said.includes('is building')) first.kill('SIGCONT');
  });
  expect(second).toMatchObject({
    code: 0,
    said: expect.stringContaining(`Process ${first.pid} is building the same site`),
  });
  expect((await firstEnded).code).toBe(0);
  expect(second.said).toContain('Nothing has changed');
  expect(locks()).toEqual([]);
}, 120_000);
