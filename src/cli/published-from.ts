import { PublishedFailure, readPublished } from '../library/read-published.ts';
import { type Diagnostic, diagnose } from '../report/diagnostic.ts';
import type { PublishedRecommendations } from '../report/published-recommendations.ts';

/**
 * What a site publishes of its recommendations.
 * @param site a built folder, its `recommendations.json`, or the address of either
 * @returns why it cannot be read, where it cannot
 */
export async function publishedFrom(site: string): Promise<PublishedRecommendations | Diagnostic> {
  try {
    return await readPublished(site);
  } catch (error) {
    if (!(error instanceof PublishedFailure)) throw error;
    const params = { site: `\`${site}\``, reason: error.message };
    return { ...diagnose(error.code, params, { line: 1, column: 1 }), file: site };
  }
}
