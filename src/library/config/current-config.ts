import type { Diagnostic } from '../../report/diagnostic.ts';
import type { ProjectConfig } from './schema.ts';

/** A project's configuration as it was read. */
export interface LoadedConfig {
  /** Path of its file as the user knows it; absent where the project has none. */
  file?: string;
  /** The defaults where there is no file, or one with an error. */
  config: ProjectConfig;
  diagnostics: Diagnostic[];
}

export const defaultConfig: ProjectConfig = { search: { sites: [], synonyms: [] } };

// Shared by all module graphs of the process, as the current library is.
const key = Symbol.for('faultline.config');
const shared = globalThis as { [key]?: LoadedConfig };

/** Makes a configuration the one of this process. */
export function setCurrentConfig(loaded: LoadedConfig): void {
  shared[key] = loaded;
}

/** The configuration of this process; undefined until it is read. */
export const loadedConfig = (): LoadedConfig | undefined => shared[key];

/** The configuration that holds now: the defaults where none was read. */
export const currentConfig = (): ProjectConfig => shared[key]?.config ?? defaultConfig;
