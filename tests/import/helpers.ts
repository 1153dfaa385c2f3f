import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ImportOptions, type ImportOutcome, importFiles } from '../../src/import/import-files.ts';

export interface ImportedFolder extends ImportOutcome {
  /** Text of a file of the target folder. */
  read(name: string): string;
  /** Imports the same sources again. */
  again(options?: Partial<ImportOptions>): Promise<ImportOutcome>;
  folder: string;
}

/** Writes sources to a temporary folder and imports them. */
export async function importTexts(
  sources: Record<string, string | Uint8Array>,
  options: Partial<ImportOptions> = {},
): Promise<ImportedFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(sources)) {
    const path = join(folder, 'in', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  const again = (more: Partial<ImportOptions> = {}): Promise<ImportOutcome> =>
    importFiles({ paths: ['in'], into: 'out', cwd: folder, ...options, ...more });
  const outcome = await again();
  return { ...outcome, folder, again, read: name => readFileSync(join(folder, 'out', name), 'utf8') };
}
