import { readFile } from 'node:fs/promises';

/** Whether a file is a font that letters can be drawn from. */
export async function isFont(path: string): Promise<boolean> {
  try {
    // Only loaded where a configuration names fonts.
    const { create } = await import('fontkitten');
    create(await readFile(path));
    return true;
  } catch {
    return false;
  }
}
