import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { problemsAgainst } from '../../src/library/against/against-published.ts';
import { checkLibrary } from '../../src/library/check-library.ts';
import { fixLibrary } from '../../src/library/fix/fix-library.ts';
import { publishedRecommendations } from '../../src/library/publish-recommendations.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const check = (name: string) => checkLibrary({ reports: join(folder, name) }, folder);
const front = '---\ntitle: T\ndate: 2026-01-04\nstatus: resolved\nissue: x\n---\n\n## Recommendations\n\n';

test('once written down, ids outlive other places of files, other orders and other words', async () => {
  write('before/a.md', `${front}- Pin the image by digest\n- Alert on builds that hang\n`);
  write('before/b.md', `${front}- Pin the image by digest\n`);
  const first = await check('before');
  await fixLibrary({ reports: join(folder, 'before') }, folder, first.library.diagnostics);
  const { library } = await check('before');
  const published = publishedRecommendations(library, 'https://example.org/');
  expect(published.recommendations.map(({ id }) => id)).toEqual([
    'a/alert-on-builds-that-hang',
    'a/pin-the-image-by-digest',
    'b/pin-the-image-by-digest',
  ]);
  const fixed = (name: string) => readFileSync(join(folder, 'before', name), 'utf8');
  const body =
    '## Recommendations\n\n- Builds that hang for an hour must alert\n- Use digests to pin each image\n';
  write('after/z/a.md', fixed('a.md').replace(/## Recommendations.*/s, body));
  write('after/a/b.md', fixed('b.md'));
  const after = await check('after');
  expect(problemsAgainst(published, { ...after, folder: 'after' })).toEqual([]);
  expect(
    after.library.recommendations.map(({ id, line }) => [id, line]).sort(([a], [b]) => (a! < b! ? -1 : 1)),
  ).toEqual([
    ['a/alert-on-builds-that-hang', 17],
    ['a/pin-the-image-by-digest', 18],
    ['b/pin-the-image-by-digest', 14],
  ]);
});
