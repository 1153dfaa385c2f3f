import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import { suggest } from '../report/suggest.ts';
import type { LibraryReport } from './entries.ts';

/** The services of reports that are none of those the project knows. @param services absent where any may be named */
export function unknownServices(
  reports: readonly LibraryReport[],
  services: readonly string[] | undefined,
): Diagnostic[] {
  if (services === undefined) return [];
  const known = new Set(services);
  return reports.flatMap(({ data, compiled, file }) =>
    data.services.flatMap((service, index) => {
      if (known.has(service)) return [];
      const suggestion = suggest(service, services);
      const place = compiled.places[`services.${index}`] ??
        compiled.places.services ?? { line: 1, column: 1 };
      const params = { service, known: services, ...(suggestion && { suggestion }) };
      return [{ ...diagnose('service-unknown', params, place), file }];
    }),
  );
}
