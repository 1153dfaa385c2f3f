import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { missingNode, oldestNode } from '../../src/cli/node-version.ts';
import { installedFaultline, installInto, programIn, userEnvironment } from './installed.ts';

// What users have: the packed package, installed far from this repository, and their own files elsewhere.
let folder: string;
let home: string;
const inHome = (...words: string[]) => installedFaultline(home, home, ...words);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-package-'));
  home = join(folder, 'home');
  mkdirSync(home);
  installInto(home);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file of the installed package with the time of its last change. */
const stamps = (): string[] =>
  globSync('node_modules/{faultline/**,.*}', { cwd: home }).map(
    path => `${path} ${statSync(join(home, path)).mtimeMs}`,
  );

describe('in an empty folder', () => {
  test('init asks nothing, writes a project, and never overwrites', () => {
    const { code, stdout } = inHome('init', '--yes', '--title', 'Ada\'s "incidents"');
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      'faultline.config.ts',
      '.gitignore',
      'content/incidents/example-disk-full.md',
      'content/docs/running-a-database.md',
      '.github/workflows/postmortems.yml',
    ]);
    expect(readFileSync(join(home, '.github/workflows/postmortems.yml'), 'utf8')).toContain(
      'npx --yes faultline@0.',
    );
    writeFileSync(join(home, '.gitignore'), 'mine\n');
    const again = inHome('init', '--yes');
    expect(again).toMatchObject({ code: 0, stdout: '' });
    expect(again.stderr).toContain('.gitignore was there and is as it was.');
    expect(readFileSync(join(home, '.gitignore'), 'utf8')).toBe('mine\n');
  });

  test('what it wrote has no problems', () => {
    expect(inHome('check')).toEqual({ code: 0, stdout: '', stderr: '1 report and 1 doc: no problems.\n' });
  });

  test('it builds into a site that can be searched, and writes nowhere else', () => {
    const before = stamps();
    const built = inHome('build');
    expect(built).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^Built 1 report, 2 recommendations and 1 doc into dist/m),
    });
    expect(readFileSync(join(home, 'dist/index.html'), 'utf8')).toContain(
      '<title>Ada&#39;s &quot;incidents&quot;</title>',
    );
    const found = inHome('search', 'disk', 'full', '--json');
    expect(JSON.parse(found.stdout)[0]).toMatchObject({ id: 'example-disk-full', kind: 'report' });
    expect(stamps()).toEqual(before);
    expect(readdirSync(home).sort()).toEqual(
      [
        '.faultline',
        '.github',
        '.gitignore',
        'content',
        'dist',
        'faultline.config.ts',
        'node_modules',
      ].sort(),
    );
    expect(readdirSync(join(home, 'content/incidents'))).toEqual(['example-disk-full.md']);
  }, 240_000);
});

test('a configuration is completed and checked by its types', () => {
  const options = ['--ignoreConfig', '--noEmit', '--skipLibCheck', '--strict', '--module', 'nodenext'];
  const check = () =>
    execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...options, 'typed.ts'], {
      cwd: home,
      encoding: 'utf8',
    });
  const config = (key: string) =>
    `import { defineConfig } from 'faultline/config';\nexport default defineConfig({ ${key}: 'x' });\n`;
  writeFileSync(join(home, 'typed.ts'), config('title'));
  expect(check()).toBe('');
  writeFileSync(join(home, 'typed.ts'), config('titel'));
  expect(check).toThrow();
  rmSync(join(home, 'typed.ts'));
}, 120_000);

describe('in a project that has no packages of its own, as npx runs it', () => {
  let child: ChildProcess | undefined;
  // On another branch of the disk than the project, as npx's cache often is.
  let cache: string;
  afterEach(() => child?.kill());
  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  const project = () => join(folder, 'project');
  const front =
    '---\ntitle: Builds hang\ndate: 2026-01-04\nstatus: resolved\nissue: x\nseverity: SEV1\nservices: [ci]\n---\n';
  beforeAll(() => {
    mkdirSync('.faultline', { recursive: true });
    cache = mkdtempSync(resolve('.faultline/npx-'));
    installInto(cache);
    mkdirSync(project());
    mkdirSync(join(folder, 'elsewhere/reports'), { recursive: true });
    writeFileSync(
      join(project(), 'faultline.config.ts'),
      `import { defineConfig } from 'faultline/config';
export default defineConfig({
  title: 'Acme',
  services: ['ci'],
  severities: { SEV1: 'Critical' },
  labels: { incidents: 'Postmortems' },
  editUrl: 'https://git.example.org/edit/{file}',
  theme: { accent: { light: '#005f5f', dark: 'oklch(80% 0.1 200)' } },
  components: { Colophon: './Colophon.astro' },
  securityTxt: { contact: ['mailto:security@example.org'], expires: '2027-01-01' },
});
`,
    );
    writeFileSync(
      join(project(), 'Colophon.astro'),
      '---\nimport Colophon from \'faultline/components/Colophon.astro\';\n---\n<p class="ours">Questions: incidents@example.org</p>\n<Colophon />\n<style>.ours { color: var(--accent); }</style>\n',
    );
    writeFileSync(join(project(), 'package.json'), '{}');
    writeFileSync(join(folder, 'elsewhere/reports/plain.md'), `${front}About llvm.\n`);
    writeFileSync(
      join(folder, 'elsewhere/reports/code.mdx'),
      `${front}import { Code } from 'astro/components';\n\nIs {1 + 1}.\n\n<Code code="a = 1" lang="js" />\n`,
    );
  }, 120_000);

  test('reports elsewhere on the disk are built, in MDX too', () => {
    const built = installedFaultline(cache, project(), 'build', '../elsewhere/reports', '--base', 'team');
    expect(built.stderr).toMatch(
      /^Built 2 reports, 0 recommendations and 0 docs into dist for \/team\/ in [\d.]+ s: /m,
    );
    const read = (path: string): string => readFileSync(join(project(), 'dist', path), 'utf8');
    const page = read('incidents/code/index.html');
    expect(page).toContain('Is 2.');
    expect(page).toContain('SEV1 · Critical');
    expect(page).toContain('href="/team/theme.css"');
    expect(page).toMatch(/Questions: incidents@example\.org[\s\S]*Published with Faultline/);
    expect(read('incidents/index.html')).toContain('<h1>Postmortems</h1>');
    expect(read('theme.css')).toBe('html:root {\n  --accent: light-dark(#005f5f, oklch(80% 0.1 200));\n}\n');
    expect(read('.well-known/security.txt')).toContain(
      'Contact: mailto:security@example.org\nExpires: 2027-01-01T00:00:00Z\n',
    );
    expect(readdirSync(project()).sort()).toEqual([
      '.faultline',
      'Colophon.astro',
      'dist',
      'faultline.config.ts',
      'package.json',
    ]);
    expect(readdirSync(join(folder, 'elsewhere/reports')).sort()).toEqual(['code.mdx', 'plain.md']);
  }, 240_000);

  test('they are served live, with all scripts and styles', async () => {
    const words = [programIn(cache), 'dev', '../elsewhere/reports', '--port', '0'];
    child = spawn(process.execPath, words, {
      cwd: project(),
      env: userEnvironment,
      stdio: ['ignore', 'pipe', 2],
    });
    const site = await new Promise<string>(done =>
      child!.stdout!.on('data', text => {
        const address = /http:\S+/.exec(String(text))?.[0];
        if (address) done(address);
      }),
    );
    const html = await (await fetch(`${site}incidents/code/`)).text();
    expect(html).toContain('Is 2.');
    const loaded = [...html.matchAll(/<script[^>]*src="(\/[^"]+)"/g)].map(
      ([, path]) => new URL(path!.replaceAll('&amp;', '&'), site),
    );
    expect(loaded.length).toBeGreaterThan(1);
    for (const url of loaded) expect((await fetch(url)).status, url.href).toBe(200);
  }, 240_000);

  test('reports inside of the package are refused', () => {
    const inside = join(cache, 'node_modules/faultline/templates/content/incidents');
    expect(installedFaultline(cache, project(), 'check', inside)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('[folder-in-package]'),
    });
  });
});

test('a Node too old is told which one is needed, as package.json says', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(engines.node).toBe(`>=${oldestNode}`);
  expect(missingNode('20.11.1')).toMatch(
    /^error Faultline needs Node 22\.\d+\.0 or newer; this is 20\.11\.1\. \[node-too-old\]\n/,
  );
  expect(missingNode('22.9.0')).toBeDefined();
  expect(missingNode(oldestNode)).toBeUndefined();
  expect(missingNode('24.0.0')).toBeUndefined();
  expect(existsSync(programIn(home))).toBe(true);
});
