import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksLikeDiff, parseDiff } from '../../src/markup/change/git-diff.ts';
import { afterTextOf, linesOf, patchOf } from '../../src/markup/change/patch.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-diff-'));
  git('init', '-q');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.test');
});
afterAll(() => rmSync(folder, { recursive: true }));

const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });

/** Commits the old files and returns git's own diff to the new ones; the work tree is left at the old ones. */
function gitDiff(before: Record<string, string>, after: Record<string, string>): string {
  git('rm', '-rfq', '--ignore-unmatch', '.');
  place(before);
  git('add', '-A');
  git('commit', '-qm', 'before', '--allow-empty');
  for (const name of Object.keys(before)) rmSync(join(folder, name));
  place(after);
  git('add', '-A');
  const diff = git('diff', '--cached', '-M');
  git('reset', '-q', '--hard');
  return diff;
}

function place(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Parses a diff as a fence holds it, makes a patch of every file's change and lets git apply them. */
function applied(diff: string): ReturnType<typeof parseDiff> {
  const changes = parseDiff(diff.replace(/\n$/, ''));
  for (const change of changes) {
    const patch = patchOf(linesOf(change.hunks), { file: change.file ?? 'file', header: change.header });
    writeFileSync(join(folder, '.git', 'change.patch'), patch);
    git('apply', '--whitespace=nowarn', '.git/change.patch');
  }
  return changes;
}

const numbered = (n: number, edit: (line: number) => string | undefined = () => undefined): string =>
  Array.from({ length: n }, (_, i) => `${edit(i + 1) ?? `line ${i + 1}`}\n`).join('');

describe('parseDiff', () => {
  test('reads several files and hunks, new, deleted and renamed files', () => {
    const before = { 'a.ts': numbered(40), 'old.py': 'x = 1\n', 'was.md': numbered(20) };
    const after = {
      'a.ts': numbered(40, line => (line === 3 || line === 33 ? `edit ${line}` : undefined)),
      'new.go': 'package x',
      'now.md': numbered(20, line => (line === 9 ? 'edit' : undefined)),
    };
    const changes = applied(gitDiff(before, after));
    expect(
      changes.map(({ file, fileBefore, status, hunks }) => [file, fileBefore, status, hunks.length]),
    ).toEqual([
      ['a.ts', undefined, 'modified', 2],
      ['new.go', undefined, 'added', 1],
      ['now.md', 'was.md', 'renamed', 1],
      ['old.py', undefined, 'deleted', 1],
    ]);
    expect(changes[0]!.hunks[1]!.lines[3]).toEqual({ kind: 'del', text: 'line 33', before: 33 });
    for (const [name, text] of Object.entries(after))
      expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    expect(existsSync(join(folder, 'old.py'))).toBe(false);
  });

  test('leads to the same text as git, whatever the texts', () => {
    const line = fc.constantFrom(
      '',
      'a',
      '  b',
      '- c',
      '+ d',
      '--- e',
      '+++ f',
      '@@ g',
      'diff h',
      '\\ i',
      'é 🎉',
    );
    const text = fc
      .tuple(fc.array(line, { minLength: 1, maxLength: 20 }), fc.constantFrom('', '\n'))
      .map(([lines, end]) => lines.join('\n') + end);
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after && before !== '' && after !== '');
        const changes = applied(gitDiff({ 'f.txt': before }, { 'f.txt': after }));
        expect(changes.length).toBe(1);
        expect(readFileSync(join(folder, 'f.txt'), 'utf8')).toBe(after);
      }),
      { numRuns: 25 },
    );
  });

  test('keeps what a commit says above its diff', () => {
    const [change] = parseDiff(
      'commit 0123\n\n    Fix it\n\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n-- \n2.40',
    );
    expect(change!.preamble).toBe('commit 0123\n\n    Fix it');
    expect(change!.hunks[0]!.lines.map(l => l.text)).toEqual(['a', 'b']);
  });

  test('reads lines with nothing but signs', () => {
    const [spaced] = parseDiff('- a: 1\n+ a: 2');
    expect(spaced!.hunks[0]!.lines.map(l => [l.kind, l.text])).toEqual([
      ['del', 'a: 1'],
      ['ins', 'a: 2'],
    ]);
    const [indented] = parseDiff(' a:\n-  b: 1\n+  b: 2\n');
    expect(indented!.hunks[0]!.lines.map(l => [l.kind, l.text])).toEqual([
      ['same', 'a:'],
      ['del', '  b: 1'],
      ['ins', '  b: 2'],
    ]);
    expect(afterTextOf(linesOf(indented!.hunks))).toBe('a:\n  b: 2\n');
  });

  test('reads hunk headers without numbers and with wrong counts', () => {
    const [change] = parseDiff('@@ def f():\n-a\n+b\n@@ -40,1 +41,1 @@\n c\n-d\n e\n+f');
    expect(change!.hunks.map(hunk => hunk.heading)).toEqual(['def f():', undefined]);
    expect(change!.hunks[1]!.lines.map(l => [l.kind, l.before, l.after])).toEqual([
      ['same', 40, 41],
      ['del', 41, undefined],
      ['same', 42, 42],
      ['ins', undefined, 43],
    ]);
  });
});

test('looksLikeDiff wants the headers of a diff', () => {
  expect(looksLikeDiff('diff --git a/x b/x\nrename from x')).toBe(true);
  expect(looksLikeDiff('--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b')).toBe(true);
  expect(looksLikeDiff('- a\n+ b')).toBe(false);
  expect(looksLikeDiff('--- title\ntext')).toBe(false);
});
