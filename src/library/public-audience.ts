import type { Audience } from '../report/audience.ts';
import { concealSecrets } from '../report/conceal.ts';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import type { Library } from './entries.ts';

/**
 * What keeps a library from being built for an audience: a public site holds no figure that others contradict unless
 * its author says why.
 */
export function refusals(
  { reports, secrets }: Pick<Library, 'reports' | 'secrets'>,
  audience: Audience,
): Diagnostic[] {
  if (audience === 'internal') return [];
  const refused = reports.flatMap(({ file, compiled }) =>
    compiled.claims
      .filter(({ verdict }) => verdict === 'contradicted')
      .map(({ text, derivation, place }) => ({
        ...diagnose('public-figure-contradicted', { figure: text.replace(/\s+/g, ' '), derivation }, place),
        file,
      })),
  );
  return concealSecrets(refused, secrets);
}
