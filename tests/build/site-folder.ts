import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The digest of every file below a folder, by its path. */
export function digestsIn(folder: string): Map<string, string> {
  const files = globSync('{*,**/*,.*/**}', { cwd: folder, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  );
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map(path => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

/** A report that is short and right. */
export const reportText = (title: string, { front = '', body = '' } = {}): string =>
  `---\ntitle: ${title}\ndate: 2026-01-04\nstatus: resolved\nissue: ${title}, in short.\n${front}---\n\n## Summary\n\n${body || `All about ${title}.`}\n`;
