import { stopWords } from './stop-words.ts';
import { termOf } from './terms.ts';

/** What members of a group of words have in common: the same meaning, or nearly the same. */
export type GroupTier = 'synonym' | 'kin';

/**
 * Key of a member's list among the terms, right behind its telling word, so that whoever fetches that word has fetched
 * the list: `memori =out of memori`. Undefined for a phrase of stop words, which has none.
 * @param member its terms in order
 */
export function groupKey(tier: GroupTier, member: readonly string[]): string | undefined {
  const head = member.findLast(term => !stopTerms.has(term));
  return head && `${head} ${tier === 'synonym' ? '=' : '~'}${member.join(' ')}`;
}

const stopTerms = new Set(Array.from(stopWords, termOf));
