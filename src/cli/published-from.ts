import { PublishedFailure, readPublished } from '../library/read-published.ts';
import { diagnose } from '../report/diagnostic.ts';
import type { PublishedRecommendations } from '../report/published-recommendations.ts';
import { printProblems } from './print-problems.ts';

/**
 * What the site that `--site` names publishes of its recommendations.
 * @returns undefined where it cannot be read; why has then been printed
 */
export async function publishedFrom(site: string): Promise<PublishedRecommendations | undefined> {
  try {
    return await readPublished(site);
  } catch (error) {
    if (!(error instanceof PublishedFailure)) throw error;
    const params = { site: `\`${site}\``, reason: error.message };
    printProblems([{ ...diagnose(error.code, params, { line: 1, column: 1 }), file: site }]);
    return undefined;
  }
}
