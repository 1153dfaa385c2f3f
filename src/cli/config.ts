import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LoadedConfig, setCurrentConfig } from '../library/config/current-config.ts';
import { findConfig, loadConfig } from '../library/config/load-config.ts';
import { Misuse } from './usage.ts';

/**
 * Reads the configuration that every command of this run works by.
 * @param words a command's options; `--config FILE` is taken out of them
 * @throws Misuse where `--config` names no file
 */
export async function readConfig(words: string[]): Promise<{ loaded: LoadedConfig; rest: string[] }> {
  const { written, rest } = takeConfigWord(words);
  const path = written === undefined ? findConfig(process.cwd()) : resolve(written);
  if (path !== undefined && !existsSync(path))
    throw new Misuse(`\`--config\` expects a file that exists, received \`${written}\`.`);
  const loaded = await loadConfig(path, process.cwd());
  setCurrentConfig(loaded);
  return { loaded, rest };
}

function takeConfigWord(words: string[]): { written?: string; rest: string[] } {
  const at = words.findIndex(word => /^--config(=|$)/.test(word));
  if (at < 0) return { rest: words };
  const [, joined] = words[at]!.split(/=(.*)/s);
  const written = joined ?? words[at + 1];
  if (!written) throw new Misuse('`--config` expects a file.');
  return { written, rest: words.toSpliced(at, joined === undefined ? 2 : 1) };
}
