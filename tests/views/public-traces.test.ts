import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from '../../src/library/open-library.ts';
import { searchDocuments } from '../../src/search/library-documents.ts';
import { pageKinds } from '../../src/site/page-kinds.ts';
import { publishedMarkdown } from '../../src/site/published-markdown.ts';
import { SiteData } from '../../src/site/site-data.ts';
import type { MarkdownView } from '../../src/site/views/report.ts';
import { latin1, pngChunk, pngOf } from '../library/image-samples.ts';

const month = (n: number): string => String(1 + (n % 12)).padStart(2, '0');

/** @param whole with all that a public site must not tell of */
function reportText(n: number, whole: boolean): string {
  const day = `2026-${month(n)}-1${n % 9}`;
  const only = (text: string): string => (whole ? text : '');
  return `---
date: ${day}
status: resolved
issue: The queue stalled ${n + 5} minutes after change ${n}.
severity: SEV${n % 4}
${only('# Ask Ada first.\ninternal:\n  customer: The largest one.\n')}services: [queue, worker-${n % 2}]
started: ${day}T10:00Z
detected: ${day}T10:0${n % 9}Z
resolved: ${day}T11:1${n % 9}Z
recommendations:
  - id: limit
    text: Limit the queue.
    status: accepted
    owner: Ops
${only('  - { id: sue, text: Sue the vendor of the queue., status: proposed, visibility: internal, owner: Legal }\n')}---

# Queue ${n} stalled

It said \`QUEUE_FULL\`.

![Chart](chart.png)
${only('\n:::internal\nSee [the other one](r2.md) and [the log](ghost.log), ghostly.\n:::\n')}
## Impact

${only('<!-- Nobody else knows. -->\n\n')}All orders waited.
`;
}

const ghosts = [2, 5, 8];

function writeLibrary(folder: string, whole: boolean): void {
  const [reports, docs] = [join(folder, 'reports'), join(folder, 'docs')];
  for (const made of [reports, docs]) {
    rmSync(made, { recursive: true, force: true });
    mkdirSync(made);
  }
  for (let n = 0; n < 9; n++) {
    const isGhost = ghosts.includes(n);
    if (isGhost && !whole) continue;
    const text = reportText(n, whole);
    const marked = n === 8 ? 'review: draft' : 'visibility: internal\ntags: [ghostly]';
    writeFileSync(join(reports, `r${n}.md`), isGhost ? text.replace('status:', `${marked}\nstatus:`) : text);
  }
  const metadata = whole ? [pngChunk('tEXt', latin1('Comment\0ghostly'))] : [];
  writeFileSync(join(reports, 'chart.png'), pngOf(...metadata));
  writeFileSync(join(docs, 'how.md'), '# How to queue\n\n[Limit](rec:r0/limit)\n');
  if (!whole) return;
  writeFileSync(join(reports, 'ghost.log'), 'ghostly');
  writeFileSync(
    join(docs, 'ghost.md'),
    '---\nvisibility: internal\n---\n# Ghostly\n\n[Limit](rec:r0/limit)\n',
  );
}

/** All that a public site is made of, by path. */
async function publicSite(folder: string): Promise<Map<string, unknown>> {
  const { library } = await openLibrary(
    { reports: join(folder, 'reports'), docs: join(folder, 'docs'), audience: 'public' },
    folder,
  );
  expect(library.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const moment = { site: 'https://example.org/', today: '2026-11-26', code: '', hasAddress: true };
  const data = new SiteData(library, moment);
  const isMarkdown = (view: unknown): view is MarkdownView =>
    typeof view === 'object' && view !== null && 'addresses' in view;
  const read = (path: string): string => readFileSync(path, 'utf8');
  const made = new Map<string, unknown>([
    ['search', searchDocuments(library)],
    ['files', library.assets.map(({ path }) => path)],
  ]);
  for (const kind of pageKinds)
    for (const { path, view } of kind.pages(data)) {
      const shown = view();
      made.set(path, isMarkdown(shown) ? publishedMarkdown(shown, read, new URL(moment.site)) : shown);
    }
  return made;
}

// Where in its file a heading stands, and the key under which a text's HTML is kept, are on no page.
const written = (shown: unknown): string =>
  JSON.stringify(shown, (key, value) => (key === 'digest' || key === 'line' ? undefined : value));

test('a public site is the one that there would be if nothing internal existed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  writeLibrary(folder, true);
  const withGhosts = await publicSite(folder);
  writeLibrary(folder, false);
  const without = await publicSite(folder);
  expect([...withGhosts.keys()]).toEqual([...without.keys()]);
  expect(withGhosts.size).toBeGreaterThan(50);
  for (const [path, shown] of without) expect(written(withGhosts.get(path)), path).toBe(written(shown));
  rmSync(folder, { recursive: true, force: true });
});
