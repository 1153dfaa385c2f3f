import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLibrary } from '../../src/library/check-library.ts';
import type { Library } from '../../src/library/entries.ts';
import { openLibrary } from '../../src/library/open-library.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  mkdirSync(join(folder, 'docs'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const folders = () => ({
  reports: join(folder, 'reports'),
  docs: join(folder, 'docs'),
  audience: 'public' as const,
});
const open = async (): Promise<Library> => (await openLibrary(folders(), folder)).library;
const check = async (): Promise<Library> => (await checkLibrary(folders(), folder)).library;

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
const report = (keys = '', body = '') =>
  `---\ntitle: T\ndate: 2026-01-04\nstatus: resolved\nissue: x\n${keys}---\n\n${body}`;

/** Problems that stop a build, as `code file:line`. */
const errorsIn = ({ diagnostics }: Library): string[] =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, place }) => `${code} ${file}:${place.line}`);

test('a public library knows nothing of internal reports, drafts and docs', async () => {
  write('reports/open.md', report('related: [hidden, old-name]\nnot_related: [draft]\n'));
  write('reports/newer.md', report().replace('01-04', '03-04'));
  write('reports/hidden.md', report('visibility: internal\naliases: [old-name]\n').replace('01-04', '02-04'));
  write('reports/draft.md', report('review: draft\n'));
  write('reports/in-review.mdx', report('review: in-review\n', '{secret}'));
  write('reports/quoted.md', report('"visibil\\x69ty": "inter\\x6eal"\n'));
  write('docs/open.md', '# Doc\n');
  write('docs/hidden.md', '---\nvisibility: internal\n---\n# Secret\n\n[x](../reports/open.md)\n');
  write('cited.json', JSON.stringify({ version: 1, citations: [] }));
  for (const library of [await open(), await check()]) {
    expect(errorsIn(library)).toEqual([]);
    expect(library.reports.map(({ id }) => id)).toEqual(['newer', 'open']);
    expect(library.reports[0]!.older).toBe('open');
    expect(library.reports[1]!.citedBy).toEqual([]);
    expect(library.docs.map(({ id }) => id)).toEqual(['open']);
  }
  const { reports } = await open();
  expect(reports[1]!.data.related).toEqual([]);
  expect(readFileSync(reports[1]!.published!, 'utf8')).not.toMatch(/hidden|old-name|draft/);
  expect(reports[0]!.published).toBeUndefined();
});

test('what comes of an internal part is not there: recommendations, images, links, words', async () => {
  write(
    'reports/a.md',
    report(
      'recommendations:\n  - { id: open, text: Alert, internal: hushed }\n  - { id: hushed, text: hushed, visibility: internal }\n',
      '![a](a.svg)\n\n:::internal\n\n## Hushed\n\n[hushed](hushed.log) ![hushed](hushed.svg) [x](b.md)\n\n:::\n',
    ),
  );
  write('reports/b.md', report('visibility: internal\n'));
  for (const name of ['a', 'hushed'])
    write(`reports/${name}.svg`, '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"/>');
  write('reports/hushed.log', 'hushed');
  const library = await open();
  expect(library.diagnostics).toEqual([]);
  expect(library.assets.map(({ path }) => path.replace(/\.\w+\./, '.'))).toEqual(['files/a.svg']);
  expect(library.recommendations.map(({ id }) => id)).toEqual(['a/open']);
  const { published: _, ...shown } = library.reports[0]!;
  expect(JSON.stringify([shown, library.recommendations]).toLowerCase()).not.toContain('hushed');
  // Lines are those of the source, so that problems can be found there.
  expect(library.reports[0]!.compiled.images[0]!.line).toBe(11);
});

test('a public text that leads to an internal one is an error at its line', async () => {
  write('reports/hidden.md', report('visibility: internal\n', '## Part\n'));
  write('reports/draft.md', report('review: draft\n'));
  write('docs/hidden.md', '---\nvisibility: internal\n---\n# Secret\n');
  write(
    'reports/open.md',
    report(
      'recommendations:\n  - { id: secret, text: secret, visibility: internal }\n  - { id: old, text: Old, status: superseded, superseded_by: hidden/x }\n',
      [
        '[a](hidden.md)',
        '[a](hidden.md#part)',
        '[a][draft]',
        '[a](../docs/hidden.md)',
        '[a](rec:hidden/x)',
        '[a](rec:open/secret)',
        '',
        '[draft]: draft.md',
        '',
      ].join('\n\n'),
    ),
  );
  const expected = [8, 11, 13, 15, 17, 19, 21].map(line => `link-internal reports/open.md:${line}`);
  expect(errorsIn(await open())).toEqual(expected);
  expect(errorsIn(await check())).toEqual(expected);
});

test('an internal recommendation that public text states is an error at its line', async () => {
  const keys = 'recommendations:\n  - { id: pin, text: Pin the base image, visibility: internal }\n';
  write('reports/a.md', report(keys, '## Recommendations\n\n- Pin the base image\n'));
  expect(errorsIn(await open())).toEqual(['internal-stated reports/a.md:12']);
  write(
    'reports/a.md',
    report(keys, '## Notes\n\n:::internal\n\n## Recommendations\n\n- Pin the base image\n\n:::\n\nx\n'),
  );
  expect(errorsIn(await open())).toEqual([]);
});

test('what cannot be taken out stops the build, and nothing of it is kept', async () => {
  write('reports/a.md', report('internal: &x secret\nimpact: *x\n'));
  write('reports/b.md', report('', ':::internal\nsecret\n'));
  write('reports/c.md', report('impact: ":::internal secret :::"\n'));
  write('reports/d.mdx', report('', '{true && <Internal>secret</Internal>}\n'));
  const expected = [
    'internal-unremovable reports/a.md:2',
    'internal-unclosed reports/b.md:8',
    'internal-mark-unclear reports/c.md:6',
    'internal-mark-unclear reports/d.mdx:8',
  ];
  const errors = errorsIn(await open());
  for (const error of expected) expect(errors).toContain(error);
  const kept = join(folder, '.faultline', 'redacted');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.includes('redacted/'))
      expect(readFileSync(join(kept, name.split('/').pop()!), 'utf8')).not.toContain('secret');
});

test('an internal library has everything', async () => {
  write('reports/a.md', report('internal: secret\n', ':::internal\nsecret [x](b.md)\n:::\n'));
  write('reports/b.md', report('visibility: internal\n'));
  const { library } = await openLibrary({ ...folders(), audience: 'internal' }, folder);
  expect(errorsIn(library)).toEqual([]);
  expect(library.reports.map(({ id, citedBy }) => [id, citedBy.length])).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
  expect(library.reports[0]!.data.internal).toBe('secret');
});
