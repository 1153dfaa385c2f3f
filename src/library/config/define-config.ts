import type { FaultlineConfig } from './schema.ts';

/** Gives an editor the types of `faultline.config.ts`; returns what it was given. */
export const defineConfig = (config: FaultlineConfig): FaultlineConfig => config;
