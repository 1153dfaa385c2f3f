import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Tells of whatever changes in a folder and those within it. It costs one watch a folder, however many files there are:
 * watchers that keep a list of files read a folder of ten thousand again at each change.
 * @param onChange called with the path of what came, changed or went, more than once where several things happened
 * @returns ends it
 */
export function watchFolder(root: string, onChange: (path: string) => void): () => void {
  const watched = new Map<string, { watcher: FSWatcher; own: string }>();

  const forget = (folder: string): void => {
    for (const [path, { watcher }] of watched)
      if (path === folder || path.startsWith(folder + sep)) {
        watcher.close();
        watched.delete(path);
      }
  };
  const see = (folder: string, isNew: boolean): void => {
    try {
      // A link to a folder above must not be followed for ever.
      const own = realpathSync(folder);
      if ([...watched.values()].some(other => other.own === own)) return;
      const watcher = watch(folder, (event, name) => {
        const path = name === null ? folder : join(folder, name);
        if (event === 'rename') meet(path);
        onChange(path);
      });
      watcher.on('error', () => forget(folder));
      watched.set(folder, { watcher, own });
      for (const { name } of readdirSync(folder, { withFileTypes: true }).filter(mayBeFolder))
        if (isFolder(join(folder, name))) see(join(folder, name), isNew);
      // What was written into it before it was watched has gone unnoticed.
      if (isNew) for (const name of readdirSync(folder)) onChange(join(folder, name));
    } catch {
      // It has gone again, or must not be read; the library says the latter.
    }
  };
  const meet = (path: string): void => {
    if (!isFolder(path)) forget(path);
    else if (!watched.has(path)) see(path, true);
  };
  see(root, false);
  return () => forget(root);
}

const mayBeFolder = (entry: { isFile(): boolean }): boolean => !entry.isFile();

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
