import type { GroupTier } from './group-key.ts';
import { phraseTerms } from './phrase.ts';
import { synonyms } from './synonyms.ts';
import { thesaurus } from './thesaurus.ts';

/** Words that say the same (`synonym`) or nearly the same (`kin`). */
export interface WordGroup {
  tier: GroupTier;
  /** As they are written. */
  members: string[];
  /** The terms of each member, in order. */
  terms: string[][];
}

/**
 * The groups of the shipped lists and of a library's own.
 * @param own the library's groups of synonyms
 */
export function wordGroups(own: readonly (readonly string[])[] = []): WordGroup[] {
  shipped ??= [
    ...linesOf(synonyms).map(members => groupOf('synonym', members)),
    ...linesOf(thesaurus).map(members => groupOf('kin', members)),
  ].filter(isGroup);
  return [...shipped, ...own.map(members => groupOf('synonym', members)).filter(isGroup)];
}

/** The shipped groups, read when they are first needed. */
let shipped: readonly WordGroup[] | undefined;

const isGroup = ({ terms }: WordGroup): boolean => terms.length > 1;

function linesOf(list: string): string[][] {
  return list
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split(',').map(member => member.trim()));
}

/** Members that stemming joins anyway count as one. */
function groupOf(tier: GroupTier, members: readonly string[]): WordGroup {
  const distinct = new Map<string, string>();
  for (const member of members) {
    const key = phraseTerms(member).join(' ');
    if (key !== '' && !distinct.has(key)) distinct.set(key, member);
  }
  return { tier, members: [...distinct.values()], terms: Array.from(distinct.keys(), key => key.split(' ')) };
}
