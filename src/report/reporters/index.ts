import type { Diagnostic } from '../diagnostic.ts';
import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportSarif } from './sarif.ts';

/** Reporters for machines, by the name `--format` takes. */
export const machineReporters: Record<
  'json' | 'github' | 'sarif',
  (diagnostics: readonly Diagnostic[]) => string
> = {
  json: reportJson,
  github: reportGithub,
  sarif: reportSarif,
};
