import type { Diagnostic, Severity } from '../diagnostic.ts';

/** How many problems of a severity there are. */
export const countOf = (diagnostics: readonly Diagnostic[], wanted: Severity): number =>
  diagnostics.reduce((n, { severity }) => (severity === wanted ? n + 1 : n), 0);

/** `2 errors, 1 warning`. */
export function countsOf(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'notice'] as const).flatMap(severity => {
    const n = countOf(diagnostics, severity);
    return n === 0 ? [] : [`${n} ${severity}${n === 1 ? '' : 's'}`];
  });
  return counts.join(', ') || 'No problems';
}
