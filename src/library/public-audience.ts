import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import type { Library } from './entries.ts';

/** Who a site is built for. */
export const audiences = ['public', 'internal'] as const;
export type Audience = (typeof audiences)[number];

/**
 * What keeps a library from being built for an audience: a public site holds no figure that others contradict
 * unless its author says why, and no report that is internal.
 */
export function refusals({ reports }: Pick<Library, 'reports'>, audience: Audience): Diagnostic[] {
  if (audience === 'internal') return [];
  return reports.flatMap(({ file, data, compiled }) => [
    ...(data.visibility === 'internal'
      ? [
          {
            ...diagnose('public-report-internal', {}, compiled.places.visibility ?? { line: 1, column: 1 }),
            file,
          },
        ]
      : []),
    ...compiled.claims
      .filter(({ verdict }) => verdict === 'contradicted')
      .map(({ text, derivation, place }) => ({
        ...diagnose('public-figure-contradicted', { figure: text.replace(/\s+/g, ' '), derivation }, place),
        file,
      })),
  ]);
}
