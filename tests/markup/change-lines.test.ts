import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineDiff } from '../../src/markup/change/line-diff.ts';
import { afterTextOf, patchOf } from '../../src/markup/change/patch.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'change-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const git = (...args: string[]): string => {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    if (status === 1 && args[0] === 'diff') return stdout;
    throw new Error(stderr);
  }
};

const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};

// Few different lines, so that texts share many of them in many orders.
const line = fc.constantFrom(
  '',
  '}',
  '  a()',
  '  b()',
  'if (x) {',
  'ключ: 値',
  '- dash',
  '+ plus',
  '\\ no',
  '日本 🎉',
);
const text = fc
  .tuple(fc.array(line, { maxLength: 24 }), fc.boolean())
  .map(([lines, ends]) => lines.join('\n') + (ends && lines.length > 0 ? '\n' : ''));
const edited = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(30), fc.nat(2), line), { maxLength: 6 }))
  .map(([base, edits]) => {
    const lines = base.split('\n');
    for (const [at, removed, added] of edits) lines.splice(at % (lines.length + 1), removed, added);
    return [base, lines.join('\n')] as const;
  });
const twoTexts = fc.oneof(fc.tuple(text, text), edited);

describe('lineDiff', () => {
  test('holds both texts', () => {
    fc.assert(
      fc.property(twoTexts, ([before, after]) => {
        const lines = lineDiff(before, after);
        const mirrored = lines.map(l => ({
          ...l,
          kind: l.kind === 'del' ? ('ins' as const) : l.kind === 'ins' ? ('del' as const) : l.kind,
        }));
        expect(afterTextOf(lines)).toBe(after);
        expect(afterTextOf(mirrored)).toBe(before);
        expect(lines.flatMap(l => l.before ?? [])).toEqual(
          lines.filter(l => l.kind !== 'ins').map((_, i) => i + 1),
        );
        expect(lines.flatMap(l => l.after ?? [])).toEqual(
          lines.filter(l => l.kind !== 'del').map((_, i) => i + 1),
        );
      }),
    );
  });

  test('never has more changed lines than git diff --minimal', () => {
    fc.assert(
      fc.property(twoTexts, ([before, after]) => {
        write('old', before);
        write('new', after);
        const [added, removed] = git('diff', '--no-index', '--minimal', '--numstat', 'old', 'new')
          .split('\t')
          .map(Number);
        const lines = lineDiff(before, after);
        expect(lines.filter(l => l.kind === 'ins').length).toBeLessThanOrEqual(added || 0);
        expect(lines.filter(l => l.kind === 'del').length).toBeLessThanOrEqual(removed || 0);
      }),
      { numRuns: 150 },
    );
  });

  const drawn = (before: string, after: string): string =>
    lineDiff(before, after)
      .map(l => `${{ same: ' ', del: '-', ins: '+' }[l.kind]}${l.text}`)
      .join('\n');

  test('adds a whole function rather than parts of two', () => {
    expect(drawn('a() {\n  x\n}\n', 'a() {\n  x\n}\n\nb() {\n  y\n}\n')).toBe(
      ' a() {\n   x\n }\n+\n+b() {\n+  y\n+}',
    );
    expect(drawn('b() {\n  y\n}\n', 'a() {\n  x\n}\n\nb() {\n  y\n}\n')).toBe(
      '+a() {\n+  x\n+}\n+\n b() {\n   y\n }',
    );
  });

  test('adds a block of an indented sequence whole', () => {
    expect(
      drawn('jobs:\n  - name: a\n    run: x\n', 'jobs:\n  - name: b\n    run: x\n  - name: a\n    run: x\n'),
    ).toBe(' jobs:\n+  - name: b\n+    run: x\n   - name: a\n     run: x');
  });

  test('keeps a replacement together', () => {
    expect(drawn('a\nx\nx\nb\n', 'a\nx\ny\nb\n')).toBe(' a\n x\n-x\n+y\n b');
  });

  test('treats texts that differ too much as one replacement', () => {
    const shuffled = (seed: number) =>
      Array.from({ length: 6000 }, (_, i) => `${(i * seed) % 6007}\n`).join('');
    const lines = lineDiff(shuffled(7), shuffled(3001));
    expect(afterTextOf(lines)).toBe(shuffled(3001));
  });
});

describe('patchOf', () => {
  test('is accepted by git apply and leads to the new text', () => {
    fc.assert(
      fc.property(twoTexts, ([before, after]) => {
        fc.pre(before !== after);
        write('src/file.txt', before);
        write('change.patch', patchOf(lineDiff(before, after), { file: 'src/file.txt' }));
        git('apply', '--whitespace=nowarn', 'change.patch');
        expect(readFileSync(join(folder, 'src/file.txt'), 'utf8')).toBe(after);
      }),
      { numRuns: 150 },
    );
  });

  test('quotes an odd file name', () => {
    write('a "b".txt', 'x\n');
    write('change.patch', patchOf(lineDiff('x\n', 'y\n'), { file: 'a "b".txt' }));
    git('apply', 'change.patch');
    expect(readFileSync(join(folder, 'a "b".txt'), 'utf8')).toBe('y\n');
  });

  test('has no hunk for far lines', () => {
    const before = Array.from({ length: 30 }, (_, i) => `${i}\n`).join('');
    const patch = patchOf(lineDiff(before, before.replace('15\n', 'x\n')), { file: 'f' });
    expect(patch).toBe('--- a/f\n+++ b/f\n@@ -13,7 +13,7 @@\n 12\n 13\n 14\n-15\n+x\n 16\n 17\n 18\n');
  });

  test('is empty when nothing changed', () => {
    expect(patchOf(lineDiff('a\n', 'a\n'), { file: 'f' })).toBe('');
  });
});
