import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PublishedRecommendations } from '../report/published-recommendations.ts';
import { recommendationFiles } from '../outside/embed/recommendation-files.ts';
import { buildDay } from './dates.ts';

/**
 * Writes what other pages can show of each recommendation into a built site. Synchronous: there are tens of
 * thousands of small files, and each step of an asynchronous write costs more than the write.
 */
export function writeRecommendationFiles(published: PublishedRecommendations, out: string): void {
  const made = new Set<string>();
  for (const [path, content] of recommendationFiles(published, buildDay)) {
    const target = join(out, path);
    const folder = dirname(target);
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      // A folder below stands first, and its parent with it.
      made.add(folder).add(dirname(folder));
    }
    writeFileSync(target, content);
  }
}
