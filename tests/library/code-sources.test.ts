import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setCurrentLibrary } from '../../src/library/current-library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { compiledSource, moduleOfText } from '../../src/site/code-sources.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  mkdirSync(join(folder, 'real'));
  // Modules are known by the paths that links lead to.
  symlinkSync(join(folder, 'real'), join(folder, 'reports'));
});
afterEach(() => {
  setCurrentLibrary(undefined);
  rmSync(folder, { recursive: true, force: true });
});

const real = (name: string): string => join(folder, 'real', name);
const write = (name: string, body: string, keys = ''): void =>
  writeFileSync(
    real(name),
    `---\ndate: 2026-01-04\nstatus: resolved\nissue: x\n${keys}---\n\n# T\n\n${body}\n`,
  );
const open = async (audience: 'public' | 'internal'): Promise<void> =>
  setCurrentLibrary(await openLibrary({ reports: join(folder, 'reports'), audience }, folder));

const secret = '{1 + 1}\n\n<Internal>secret</Internal>\n\n:::internal\nsecret\n:::';

test('the module of a text with code has nothing internal on a public site, also behind a symbolic link', async () => {
  write('a.mdx', secret);
  await open('public');
  expect(compiledSource(real('a.mdx'))).not.toContain('secret');
  await open('internal');
  expect(compiledSource(real('a.mdx')).match(/secret/g)).toHaveLength(2);
});

test('no other form of a text gets around that', async () => {
  write('a.mdx', secret);
  write('b.md', 'Words.');
  write('hidden.md', 'secret', 'visibility: internal\n');
  await open('public');
  expect(moduleOfText(`${real('a.mdx')}?raw`)).toMatch(/^export default "/);
  expect(moduleOfText(`${real('a.mdx')}?raw`)).not.toContain('secret');
  expect(() => moduleOfText(`${real('a.mdx')}?url`)).toThrow('holds what a public site leaves out');
  for (const query of ['', '?raw', '?url'])
    expect(() => moduleOfText(real('hidden.md') + query)).toThrow('is left out of a public site');
  expect(moduleOfText(`${real('b.md')}?raw`)).toBeUndefined();
  await open('internal');
  expect(moduleOfText(`${real('hidden.md')}?raw`)).toBeUndefined();
});

test('a part that texts share is published without what is internal of it', async () => {
  write('a.mdx', secret);
  mkdirSync(real('_parts'));
  const part = real('_parts/part.mdx');
  writeFileSync(part, 'Shared. <Internal>secret</Internal>\n');
  await open('public');
  expect(compiledSource(part)).toMatch(/^Shared\. *\n$/);
  writeFileSync(part, '{true && <Internal>secret</Internal>}\n');
  expect(() => compiledSource(part)).toThrow('cannot be published');
  writeFileSync(part, '---\ninternal: secret\n---\nShared.\n');
  expect(() => compiledSource(part)).toThrow('cannot be published');
});
