import { type GroupTier, groupKey } from './group-key.ts';
import type { IndexSource } from './index-source.ts';
import type { QueryTerm } from './query-terms.ts';
import type { RankingWeights } from './ranking-weights.ts';
import { stopWords } from './stop-words.ts';
import { formsOf, isName, termOf } from './terms.ts';
import { wordsOf } from './words.ts';

/** A longer text is a pasted log: it says what it means. */
const mostWords = 24;
const longestPhrase = 5;

/** The lists of groups that words and phrases of a query are members of. */
export async function groupTerms(
  text: string,
  source: IndexSource,
  weights: RankingWeights,
): Promise<QueryTerm[]> {
  const words = Array.from(wordsOf(text), word => ({
    typed: word.text,
    form: formsOf(word)[0] ?? '',
  })).filter(({ form }) => form !== '');
  if (words.length > mostWords) return [];
  const telling = words.filter(({ form }) => !isName(form) && !stopWords.has(form)).length;
  const tiers: GroupTier[] = telling > 1 ? ['synonym', 'kin'] : ['synonym'];
  const lookups: Promise<QueryTerm | undefined>[] = [];
  for (let start = 0; start < words.length; start++)
    for (let end = start + 1; end <= Math.min(words.length, start + longestPhrase); end++) {
      const member = words.slice(start, end);
      for (const tier of tiers) lookups.push(lookUp(tier, member, source, weights));
    }
  return (await Promise.all(lookups)).filter(term => term !== undefined);
}

async function lookUp(
  tier: GroupTier,
  member: { typed: string; form: string }[],
  source: IndexSource,
  weights: RankingWeights,
): Promise<QueryTerm | undefined> {
  const key = groupKey(
    tier,
    member.map(({ form }) => termOf(form)),
  );
  const postings = key ? (await source.termsAround(key)).get(key) : undefined;
  if (!postings) return undefined;
  const typed = member.map(word => word.typed).join(' ');
  return { term: key!, typed, weight: weights[tier], origin: tier, postings };
}
