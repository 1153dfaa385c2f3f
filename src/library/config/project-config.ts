import { hasErrors } from '../../report/diagnostic.ts';
import { reportText } from '../../report/reporters/text.ts';
import { loadedConfig, setCurrentConfig } from './current-config.ts';
import { findConfig, loadConfig } from './load-config.ts';
import type { ProjectConfig } from './schema.ts';

/**
 * The configuration for a site that Astro starts by itself: the one the command line has read, else that of the
 * project in `root`.
 * @throws Error that says everything that is wrong with it
 */
export async function projectConfig(root: string): Promise<ProjectConfig> {
  const loaded = loadedConfig() ?? (await loadConfig(findConfig(root), root));
  if (hasErrors(loaded.diagnostics)) throw new Error(reportText(loaded.diagnostics, { output: {} }));
  setCurrentConfig(loaded);
  return loaded.config;
}
