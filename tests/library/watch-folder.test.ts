import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../src/library/watch-folder.ts';

let root: string;
let seen: Set<string>;
let end: () => void;
const at = (...parts: string[]): string => join(root, ...parts);

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'faultline-watch-')));
  mkdirSync(at('2025', 'deep'), { recursive: true });
  writeFileSync(at('2025', 'deep', 'old.md'), 'old');
  symlinkSync(root, at('2025', 'loop'));
  seen = new Set();
  end = watchFolder(root, path => seen.add(path));
});

afterEach(() => {
  end();
  rmSync(root, { recursive: true, force: true });
});

/** Does something, and waits until a path has been told. */
async function told(path: string, act: () => void): Promise<void> {
  seen.clear();
  act();
  await vi.waitFor(() => expect(seen).toContain(path), { timeout: 10_000, interval: 10 });
}

test('files that come, change, move and go are told, in folders within folders', async () => {
  const old = at('2025', 'deep', 'old.md');
  await told(old, () => writeFileSync(old, 'new'));
  const moved = at('2025', 'moved.md');
  await told(moved, () => renameSync(old, moved));
  await told(moved, () => rmSync(moved));
});

test('so are those of a folder that came later, whenever they were written', async () => {
  await told(at('2026', 'first.md'), () => {
    mkdirSync(at('2026'));
    writeFileSync(at('2026', 'first.md'), 'x');
  });
  await told(at('2026', 'second.md'), () => writeFileSync(at('2026', 'second.md'), 'x'));
  await told(at('2026'), () => rmSync(at('2026'), { recursive: true }));
  await told(at('2026', 'again.md'), () => {
    mkdirSync(at('2026'));
    writeFileSync(at('2026', 'again.md'), 'x');
  });
});

test('nothing is told once it has ended', async () => {
  end();
  seen.clear();
  writeFileSync(at('2025', 'later.md'), 'x');
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(seen).toEqual(new Set());
});
