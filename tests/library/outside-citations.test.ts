import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../../src/library/open-library.ts';
import { publishedRecommendations } from '../../src/library/publish-recommendations.ts';
import { addressOfCitation } from '../../src/report/recorded-citations.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  mkdirSync(join(folder, 'incidents'));
  writeFileSync(
    join(folder, 'incidents/slow.md'),
    '---\ntitle: Slow\ndate: 2026-01-04\nstatus: resolved\nissue: x\naliases: [slower]\n---\n## Recommendations\n\n- **Pin it**: by digest.\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function open(record: unknown) {
  const file = join(folder, 'cited.json');
  writeFileSync(file, typeof record === 'string' ? record : JSON.stringify(record));
  const { library } = await openLibrary(
    { reports: join(folder, 'incidents'), docs: undefined, citations: [file] },
    folder,
  );
  return {
    library,
    codes: library.diagnostics.map(({ code }) => code).filter(code => code.startsWith('citations')),
  };
}

const citation = {
  kind: 'recommendation',
  id: 'slow/pin-it',
  file: 'a b.md',
  text: 'pin',
  line: 3,
  column: 1,
};
const record = { version: 1, site: 'https://example.org/', filesAt: 'https://git.example/{file}#L{line}' };

test('recorded citations are backlinks with their addresses, and are counted', async () => {
  const { library, codes } = await open({
    ...record,
    citations: [
      citation,
      { ...citation, line: 9, title: 'A' },
      { ...citation, kind: 'report', id: 'slower' },
    ],
  });
  expect(codes).toEqual([]);
  expect(library.recommendations[0]!.citedBy[0]).toEqual({
    kind: 'outside',
    id: 'a b.md',
    title: 'a b.md',
    text: 'pin',
    line: 3,
    address: 'https://git.example/a%20b.md#L3',
  });
  expect(library.reports[0]!.citedBy).toHaveLength(1);
  expect(publishedRecommendations(library, 'https://example.org/').recommendations[0]!.citedBy).toBe(1);
});

test('what is no record is an error, what it cites and nobody has a warning', async () => {
  expect((await open('{')).codes).toEqual(['citations-invalid']);
  expect((await open({ ...record, version: 2, citations: [] })).codes).toEqual(['citations-invalid']);
  expect((await open({ ...record, citations: [{ ...citation, id: 'slow/gone' }] })).codes).toEqual([
    'citations-stale',
  ]);
});

test.each(['javascript:alert(1)//{file}', 'data:text/html,{file}', '{file}', 'https://[{file}', undefined])(
  '%s makes no address',
  filesAt => expect(addressOfCitation({ file: 'https://a.md', line: 1 }, filesAt)).toBeUndefined(),
);
