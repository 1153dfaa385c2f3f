import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemsAgainst } from '../../src/library/against/against-published.ts';
import { checkLibrary } from '../../src/library/check-library.ts';
import { publishedRecommendations } from '../../src/library/publish-recommendations.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-'));
  mkdirSync(join(folder, 'incidents'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (files: Record<string, string>) => {
  for (const name of ['slow.md', 'other.md', 'renamed.md'])
    rmSync(join(folder, 'incidents', name), { force: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'incidents', name), text);
  return checkLibrary({ reports: join(folder, 'incidents') }, folder);
};

/** What is wrong with a library after it was changed, against what it published before. */
async function changed(before: Record<string, string>, after: Record<string, string>) {
  const published = publishedRecommendations((await read(before)).library, 'https://example.org/');
  const { library, whole } = await read(after);
  return problemsAgainst(published, { library, whole, folder: 'incidents' })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, place, hint }) => ({ found: [code, file, place.line], hint }));
}

const report = (more: string, title = 'Builds hang on Alpine', date = '2026-01-04') =>
  `---\ntitle: ${title}\ndate: ${date}\nstatus: resolved\nissue: x\n${more}---\nText.\n`;
const listed = (...items: string[]) =>
  report(`recommendations:\n${items.map(item => `  - ${item}\n`).join('')}`);

const pin = '{ id: pin-the-image, text: Pin the base image by digest. }';
const alert = '{ id: alert-on-hangs, text: Alert when a build takes an hour. }';
const before = { 'slow.md': listed(pin, alert) };

describe('a recommendation that was published', () => {
  const cases: [what: string, after: string, found: unknown[], hint?: string][] = [
    ['is as it was', listed(pin, alert), []],
    [
      'was removed',
      listed(alert),
      ['published-recommendation-missing', 'incidents/slow.md', 7],
      '`- { id: "pin-the-image", text: "Pin the base image by digest.", status: obsolete, reason: "…" }`',
    ],
    [
      'was renamed',
      listed(alert, '{ id: pin-digest, text: Pin the base image by its digest., aliases: [older] }'),
      ['published-recommendation-missing', 'incidents/slow.md', 8],
      'rename it to `slow/pin-digest`? Then add `aliases: [older, pin-the-image]` there.',
    ],
    [
      'has a misspelt id',
      listed(alert, '{ id: pin-the-imgae, text: Quite something else. }'),
      ['published-recommendation-missing', 'incidents/slow.md', 8],
      'rename it to `slow/pin-the-imgae`?',
    ],
    [
      'was renamed with an alias',
      listed(alert, '{ id: digests, text: Trust no tag., aliases: [pin-the-image] }'),
      [],
    ],
    [
      'is another by now',
      listed(alert, '{ id: pin-the-image, text: Rotate the signing keys of the registry. }'),
      ['published-recommendation-reused', 'incidents/slow.md', 8],
      '`- { id: "pin-the-image", text: "Pin the base image by digest.", status: obsolete, reason: "…" }`. If it was only reworded',
    ],
    ['was reworded', listed(alert, '{ id: pin-the-image, text: "Digests, not tags, name an image." }'), []],
    [
      'was reworded beyond recognition, and its history says so',
      listed(
        alert,
        '{ id: pin-the-image, text: Trust no tag., history: [{ date: unknown, status: proposed, note: "Was: Pin the base image by digest." }] }',
      ),
      [],
    ],
    [
      'says what another said',
      listed(
        '{ id: pin-the-image, text: Warn when a build of the base takes an hour. }',
        '{ id: alert-on-hangs, text: Pin the base image by digest. }',
      ),
      ['published-recommendation-reused', 'incidents/slow.md', 7],
      'What it stood for is `slow/alert-on-hangs` now',
    ],
    [
      'is a tombstone',
      listed(
        alert,
        '{ id: pin-the-image, text: Pin the base image by digest., status: obsolete, reason: No images. }',
      ),
      [],
    ],
    [
      'was superseded',
      listed(
        alert,
        '{ id: pin-the-image, text: Pin the base image by digest., status: superseded, superseded_by: alert-on-hangs }',
      ),
      [],
    ],
    [
      'was withdrawn without a reason',
      listed(alert, '{ id: pin-the-image, text: Pin the base image by digest., status: declined }'),
      ['recommendation-reason-missing', 'incidents/slow.md', 8],
      'Add `reason:`',
    ],
  ];
  test.each(cases)('%s', async (_, after, expected, hint) => {
    const problems = await changed(before, { 'slow.md': after });
    expect(problems[0]?.found ?? []).toEqual(expected);
    if (hint) expect(problems[0]!.hint).toContain(hint);
  });

  test('has the id of one that asked for nearly the same, whose own id is gone', async () => {
    const siblings = [
      '{ id: alert-on-hangs, text: Alert when a build of the image takes an hour. }',
      '{ id: alert-on-pulls, text: Alert when a pull of the image takes an hour. }',
    ];
    const merged = (more: string) =>
      listed(`{ id: alert-on-hangs, text: Alert when a pull of the image takes an hour.${more} }`);
    const problems = await changed({ 'slow.md': listed(...siblings) }, { 'slow.md': merged('') });
    expect(problems.map(({ found }) => found[0])).toContain('published-recommendation-reused');
    expect(problems.find(({ hint }) => hint.startsWith('That is'))!.hint).toContain(
      'That is what `slow/alert-on-pulls` said: give this one that id',
    );
    const said = ', aliases: [alert-on-pulls]';
    expect(await changed({ 'slow.md': listed(...siblings) }, { 'slow.md': merged(said) })).toEqual([]);
  });

  test('whose id came from its text was reworded', async () => {
    const stated = (item: string) => `${report('')}\n## Recommendations\n\n- ${item}\n`;
    const problems = await changed(
      { 'slow.md': stated('Pin the image') },
      { 'slow.md': stated('Always pin the image') },
    );
    expect(problems).toEqual([
      {
        found: ['published-recommendation-missing', 'incidents/slow.md', 11],
        hint: 'Run `faultline check --fix` first. Did you mean to rename it to `slow/always-pin-the-image`? Then add `aliases: [pin-the-image]` there.',
      },
    ]);
  });

  test('has lost an alias, or shares it with another', async () => {
    const aliased = {
      'slow.md': listed('{ id: pin, text: Pin the image., aliases: [older, oldest] }', alert),
    };
    expect(
      await changed(aliased, {
        'slow.md': listed('{ id: pin, text: Pin the image., aliases: [oldest] }', alert),
      }),
    ).toEqual([
      {
        found: ['published-alias-missing', 'incidents/slow.md', 7],
        hint: 'Write `aliases: [oldest, older]` there.',
      },
    ]);
    const reused = listed(
      '{ id: pin, text: Pin the image., aliases: [oldest] }',
      alert,
      '{ id: older, text: Rotate keys. }',
    );
    expect((await changed(aliased, { 'slow.md': reused })).map(({ found }) => found)).toEqual([
      ['published-recommendation-reused', 'incidents/slow.md', 9],
    ]);
  });
});

describe('a report that was published', () => {
  test('was removed: one problem, for its recommendations too', async () => {
    const problems = await changed(before, { 'other.md': report('', 'Disk full', '2026-02-01') });
    expect(problems.map(({ found }) => found)).toEqual([['published-report-missing', 'incidents', 1]]);
  });

  test('was renamed without an alias, and with one', async () => {
    const problems = await changed(before, { 'renamed.md': before['slow.md'] });
    expect(problems).toEqual([
      {
        found: ['published-report-missing', 'incidents/renamed.md', 1],
        hint: 'Did you rename it to `renamed`? Then add `aliases: [slow]` to its front matter.',
      },
    ]);
    const aliased = before['slow.md'].replace('status:', 'aliases: [slow]\nstatus:');
    expect(await changed(before, { 'renamed.md': aliased })).toEqual([]);
  });

  test('has lost an alias', async () => {
    const aliased = before['slow.md'].replace('status:', 'aliases: [slower]\nstatus:');
    expect((await changed({ 'slow.md': aliased }, before)).map(({ found }) => found)).toEqual([
      ['published-alias-missing', 'incidents/slow.md', 1],
    ]);
  });

  test('is another by now; a new title or date alone is none', async () => {
    const plain = { 'slow.md': report('') };
    const other = report('', 'Disk full', '2026-02-01');
    expect((await changed(plain, { 'slow.md': other })).map(({ found }) => found)).toEqual([
      ['published-report-reused', 'incidents/slow.md', 1],
    ]);
    for (const same of [report('', 'Disk full'), report('', undefined, '2026-02-01')])
      expect(await changed(plain, { 'slow.md': same })).toEqual([]);
  });

  test('that cannot be read now is not said to have vanished', async () => {
    const broken = before['slow.md'].replace('status', 'state');
    const codes = (await changed(before, { 'slow.md': broken })).map(({ found }) => found[0]);
    expect(codes).not.toContain('published-report-missing');
  });
});
