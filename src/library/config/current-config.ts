import type { Audience } from '../../report/audience.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import { defaultSecretSettings } from '../../report/secret.ts';
import type { ProjectConfig } from './schema.ts';

/** A project's configuration as it was read. */
export interface LoadedConfig {
  /** Path of its file as the user knows it; absent where the project has none. */
  file?: string;
  /** The defaults where there is no file, or one with an error. */
  config: ProjectConfig;
  diagnostics: Diagnostic[];
  /** What was read, where `config` is that of one audience. */
  asRead?: ProjectConfig | undefined;
}

export const defaultConfig: ProjectConfig = {
  secrets: { ...defaultSecretSettings, allow: [] },
  search: { sites: [], synonyms: [], internalSynonyms: [] },
};

// Shared by all module graphs of the process, as the current library is.
const key = Symbol.for('faultline.config');
const shared = globalThis as { [key]?: LoadedConfig };

/** Makes a configuration the one of this process. */
export function setCurrentConfig(loaded: LoadedConfig): void {
  shared[key] = loaded;
}

/** The configuration of this process; undefined until it is read. */
export const loadedConfig = (): LoadedConfig | undefined => shared[key];

/**
 * Makes the configuration of this process the one for an audience: a public site's has nothing in it that is internal.
 * What reads it later need not know.
 */
export function useAudience(audience: Audience): ProjectConfig {
  const loaded: LoadedConfig = loadedConfig() ?? { config: defaultConfig, diagnostics: [] };
  const asRead = loaded.asRead ?? loaded.config;
  const { citations, search, ...config } = asRead;
  const { sites, synonyms, internalSynonyms } = search;
  const isPublic = audience === 'public';
  const shown = <T extends { visibility: Audience }>(items: readonly T[]): T[] =>
    items.filter(({ visibility }) => !isPublic || visibility === 'public');
  const chosen: ProjectConfig = {
    ...config,
    audience,
    ...(citations && { citations: shown(citations) }),
    search: {
      sites: shown(sites),
      synonyms: isPublic ? synonyms : [...synonyms, ...internalSynonyms],
      internalSynonyms: [],
    },
  };
  setCurrentConfig({ ...loaded, config: chosen, asRead });
  return chosen;
}

/** The configuration that holds now: the defaults where none was read. */
export const currentConfig = (): ProjectConfig => shared[key]?.config ?? defaultConfig;
