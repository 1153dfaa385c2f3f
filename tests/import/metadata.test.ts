import { expect, test } from 'vitest';
import { draftReport } from '../../src/import/draft.ts';

/** What is found in a text, field by field. */
function found(text: string, path = 'outage.md'): Record<string, unknown> {
  const { values } = draftReport(text, path).metadata;
  return Object.fromEntries(
    Object.entries(values).map(([field, { value }]) => [
      field,
      typeof value === 'object' && 'precision' in value ? value.value : value,
    ]),
  );
}

test.each([
  ['**Date**: 2026-01-04\n**Status**: ✅ **FIXED** - all good\n**Severity**: 🔴 P1 (blocking)'],
  ['**Date:** January 4, 2026  \n**Status:** Resolved  \n**Severity:** SEV-1 - checkout down  '],
  ['- **Date**: 2026/01/04\n- **Status:** ✅ Resolved\n- **Severity**: CRITICAL'],
  ['- 📅 **Date**: 4 January 2026\n- ✅ **Status**: done\n- 🔥 **Severity**: Critical'],
  ['**Date:**\n04.01.2026\n\n**Status:**\n\nResolved\n\n**Severity:**\n- P1'],
  [
    '| Field | Value |\n| --- | --- |\n| **Date** | 2026-01-04 10:00 UTC |\n| Status | Fixed in v2 |\n| Severity | SEV-1（全停止） |',
  ],
  [
    '| 項目 | 内容 |\n| --- | --- |\n| 発生日 | 2026年1月4日 |\n| ステータス | 解決済み |\n| 重大度 | SEV-1 |',
  ],
  ['Date: 2026-01-04\nStatus: Resolved\nSeverity: critical'],
  [
    '## Date: 2026-01-04\n\n## Status: RESOLVED ✅\n\n## Severity\n\n**CRITICAL** - nobody could pay.\n\n## Cause\n\nText.',
  ],
  [
    '## Summary\n\nText.\n\n## Fix\n\nMore.\n\n---\n\n**Date**: Jan 4th, 2026\n**Status**: ✅ Fix applied\n**Priority**: P1',
  ],
  ['**Дата**: 4 января 2026\n**Статус**: ✅ ИСПРАВЛЕН\n**Приоритет**: КРИТИЧЕСКИЙ'],
  ['**Dato:** 04.01.2026\n\n**Status:** [Løst]\n\n**Alvorlighetsgrad:** Kritisk'],
  ['**日期**: 2026-01-04\n**状态**: 已修复\n**严重程度**: 严重'],
  ['**Datum**: 4. Januar 2026\n**Status**: behoben\n**Schweregrad**: kritisch'],
  ['**Date** : 4 janvier 2026\n**Statut** : résolu\n**Gravité** : critique'],
  ['**Fecha**: 4 de enero de 2026\n**Estado**: resuelto\n**Severidad**: crítica'],
])('date, status and severity however they are written: %s', text => {
  expect(found(`# Checkout is down\n\n${text}\n`)).toMatchObject({
    title: 'Checkout is down',
    date: '2026-01-04',
    status: 'resolved',
    severity: 1,
  });
});

test('front matter, YAML and TOML', () => {
  const yaml =
    '---\ntitle: Outage\ndate: 2026-01-04\nauthors: [Jo, Li]\nkeywords: [dns]\nseverity: major\n---\nText.\n';
  expect(found(yaml)).toMatchObject({
    title: 'Outage',
    date: '2026-01-04',
    authors: ['Jo', 'Li'],
    tags: ['dns'],
    severity: 2,
  });
  const toml = '+++\npath = "2026/01/04/outage"\ntitle = "Outage"\nauthors = ["Jo"]\n+++\nText.\n';
  expect(found(toml)).toMatchObject({ title: 'Outage', date: '2026-01-04', authors: ['Jo'] });
});

test('front matter below the title', () => {
  const text = '# Outage\r\n---\r\ndate: 2026-01-04\r\nteam: ops\r\n---\r\n\r\nText.\r\n';
  const { body, values } = draftReport(text, 'x.md');
  expect(values).toMatchObject({ date: '2026-01-04', extra: { team: 'ops' } });
  expect(body.text).toBe('# Outage\r\n\r\nText.\r\n');
  expect(draftReport('# T\n\n---\nNote: this is text.\n\n---\n', 'x.md').body.text).toContain('Note');
});

test('front matter wins, and the disagreement is reported with its line', () => {
  const { metadata } = draftReport('---\ndate: 2026-01-04\n---\n# T\n\n**Date**: 2026-01-05\n', 'x.md');
  expect(metadata.values.date?.value).toBe('2026-01-04');
  expect(metadata.disagreements).toMatchObject([
    { field: 'date', chosen: { line: 2 }, others: [{ value: '2026-01-05', line: 6, origin: 'label' }] },
  ]);
});

test.each([
  ['2026-01-04-outage.md', '# Outage\n', '2026-01-04'],
  ['2026/01/04/outage.md', '# Outage\n', '2026-01-04'],
  ['OUTAGE_JAN_04_2026.md', '# Outage\n', '2026-01-04'],
  ['outage_20260104.md', '# Outage\n', '2026-01-04'],
  ['outage.md', '# Outage of January 4th, 2026\n', '2026-01-04'],
  ['outage.md', '# Outage 1-4-26\n', '2026-01-04'],
  ['_posts/2026-02-01-outage.md', '# Outage of 2026-01-04\n', '2026-01-04'],
  ['outage.md', '# Outage\n\n*Generated: 2026-01-04*\n', '2026-01-04'],
  ['outage.md', '# Outage\n\n_Jo Meyer 2026-1-4._\n', '2026-01-04'],
  ['outage.md', '# Outage of January 2026\n', undefined],
])('the day in the name or title of %s: %s', (path, text, day) => {
  expect(found(text, path).date).toBe(day);
});

test('an instant without a zone stays a day; a zone said once for all counts', () => {
  const label = '# T\n\n**Start time**: 2026-01-04 09:30\n**End time**: 2026-01-04 10:05 UTC\n';
  expect(found(label)).toMatchObject({ started: '2026-01-04', resolved: '2026-01-04T10:05Z' });
  expect(found(`${label}\nAll times in CET.\n`).started).toBe('2026-01-04T09:30+01:00');
});

test.each([
  ['~1h 55m (11:55 UTC to 13:50 UTC)', 'PT1H55M'],
  ['約 11 時間 11 分', 'PT11H11M'],
  ['about 90 minutes', 'PT1H30M'],
  ['0h 07m', 'PT7M'],
  ['nobody knows, perhaps two or three years', undefined],
])('the duration %s', (text, duration) => {
  expect(found(`# T\n\n**Duration**: ${text}\n`).duration).toBe(duration);
});

test.each([
  ['✅ Rolled out, ⏳ verification pending', 'monitoring'],
  ['🔴 ROOT CAUSE IDENTIFIED', 'identified'],
  ['Cause not yet known', 'investigating'],
  ['⚠️ Partly done: partially fixed', 'mitigated'],
  ['Pågående', 'investigating'],
  ['18 of 40 checks are green', undefined],
  ['Draft', undefined],
])('the status %s', (text, status) => {
  expect(found(`# T\n\n**Status**: ${text}\n`).status).toBe(status);
});

test('the state of the document is not the state of the incident', () => {
  expect(found('# T\n\n**Status**: Draft\n')).toMatchObject({ review: 'draft' });
  expect(found('# T\n\n**Document Status**: ✅ Complete\n')).toMatchObject({ review: 'published' });
  expect(found('# T\n\n**Document Status**: ✅ Complete\n').status).toBeUndefined();
});

test('labels of one part of the body say nothing of the report', () => {
  const text =
    '# T\n\n## Summary\n\nText.\n\n## Part one\n\n**Status**: fixed\n\nText.\n\n## Part two\n\nText.\n\n## Part three\n\nText.\n';
  expect(found(text).status).toBeUndefined();
});

test('a heading that names a section or was never filled in is no title', () => {
  expect(found('---\ntitle: Outage\n---\n# Tittel\n').title).toBe('Outage');
  expect(found('# Summary\n\nText.\n', '2026-01-04-disk-full.md').title).toBe('Disk full');
});

test('only the metadata block leaves the body, and every word of it is kept', () => {
  const text =
    '# T\n\n**Date**: 2026-01-04 at noon\n**Commit**: `abc`\n**Status**: ✅ Fixed\n\n---\n\n## Summary\n\nIt *broke*  \nbadly.\n';
  const { body, values } = draftReport(text, 'x.md');
  expect(body.text).toBe('# T\n\n**Commit**: `abc`\n\n---\n\n## Summary\n\nIt *broke*  \nbadly.\n');
  expect(body.lifted.map(({ line, field }) => [line, field])).toEqual([
    [3, 'date'],
    [5, 'status'],
  ]);
  expect(values).toMatchObject({
    date: '2026-01-04',
    status: 'resolved',
    extra: { stated: { Date: '2026-01-04 at noon', Status: '✅ Fixed' } },
  });
});

test('a block that is lifted whole takes its rule, its table head and its heading with it', () => {
  const text =
    '# T\n\n**Date**: 2026-01-04\n\n---\n\n## Metadata\n\n| Field | Value |\n| --- | --- |\n| Author | Jo |\n\n## Summary\n\nText.\n';
  expect(draftReport(text, 'x.md').body.text).toBe('# T\n\n## Summary\n\nText.\n');
});

test('a value with a link stays in the body', () => {
  const text = '# T\n\n**Author**: [Jo](https://example.org/jo)\n';
  const { body, values } = draftReport(text, 'x.md');
  expect(body.text).toBe(text);
  expect(values.authors).toEqual(['Jo']);
});

test('what went wrong: the label, else the first sentence of the summary, else the title', () => {
  const issue = (text: string): unknown => draftReport(text, 'x.md').values.issue;
  expect(issue('# T\n\n**Issue**: The pool ran dry at noon. Twice.\n')).toBe('The pool ran dry at noon.');
  expect(issue('# T\n\nHello.\n\n## Summary\n\nThe pool ran dry. It was halved.\n')).toBe(
    'The pool ran dry.',
  );
  expect(issue('# The title\n\n**Issue**: #123\n')).toBe('The title');
});

test('keys of another program are kept, and keys of Faultline stay typed', () => {
  const text = '---\nlayout: page\ntags: [dns]\nvisibility: internal\nrelated: [nowhere]\n---\n# T\n';
  expect(draftReport(text, 'x.md').values).toMatchObject({
    tags: ['dns'],
    visibility: 'internal',
    extra: { layout: 'page', related: ['nowhere'] },
  });
});

test('the language of the text', () => {
  expect(draftReport('# Б\n\nСервис не отвечал целый час.\n', 'x.md').values.lang).toBe('ru');
  expect(draftReport('# 障害\n\nサービスが停止しました。\n', 'x.md').values.lang).toBe('ja');
  expect(
    draftReport('# Feil\n\nVi så at det ikke ble sendt og at køen ikke ble tømt som den skulle.\n', 'x.md')
      .values.lang,
  ).toBe('no');
  expect(
    draftReport('# T\n\nThe pool was empty and the queue was not.\n', 'x.md').values.lang,
  ).toBeUndefined();
});

test('a resolution before the start is left in the body and reported, not written', () => {
  const text =
    '# Outage\n\n**Date**: 2026-01-04\n**Started**: 2026-01-04 10:00 UTC\n**Resolved**: 2026-01-04 09:00 UTC\n\nText.\n';
  const { metadata, values, body } = draftReport(text, 'outage.md');
  expect(values).toMatchObject({ started: '2026-01-04T10:00Z' });
  expect(values).not.toHaveProperty('resolved');
  expect(metadata.unread.map(({ field, line }) => [field, line])).toEqual([['resolved', 5]]);
  expect(body.text).toContain('**Resolved**: 2026-01-04 09:00 UTC');
});
