import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import { suggest } from '../report/suggest.ts';
import type { Library } from './entries.ts';
import { placeInRecommendation } from './recommendation-place.ts';

/** The recommendations whose owner is none of those the project knows. @param owners absent where anyone may be */
export function unknownOwners(
  { reports, recommendations }: Pick<Library, 'reports' | 'recommendations'>,
  owners: readonly string[] | undefined,
): Diagnostic[] {
  if (owners === undefined) return [];
  const byId = new Map(reports.map(report => [report.id, report]));
  return recommendations.flatMap(item => {
    const { owner, reportId } = item;
    if (owner === undefined || owners.includes(owner)) return [];
    const report = byId.get(reportId)!;
    const suggestion = suggest(owner, owners);
    const params = { owner, known: owners, ...(suggestion && { suggestion }) };
    return [
      {
        ...diagnose('recommendation-owner-unknown', params, placeInRecommendation(item, report, 'owner')),
        file: report.file,
      },
    ];
  });
}
