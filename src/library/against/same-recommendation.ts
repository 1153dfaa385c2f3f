import { contentWords, likeness } from '../../report/likeness.ts';
import type {
  PublishedRecommendation,
  PublishedRecommendations,
} from '../../report/published-recommendations.ts';
import type { LibraryRecommendation } from '../entries.ts';

/**
 * Below this an id stands for something else. Measured on 10,136 pairs of recommendations of one report each (of 504
 * reports): 95 in 100 are told apart, and of texts of which every third word was replaced, 2 in 100.
 */
const alike = 0.25;
/** Above this a text is what another id stood for. */
const veryAlike = 0.8;
/** Above this nobody looks whether another text is still more alike. */
const surelyAlike = 0.5;
/** So much more alike to another than to its own a text is that other. */
const clearlyMore = 0.3;
/** The share of a text's words that a quotation of it has. */
const quoted = 0.8;

type Current = Pick<LibraryRecommendation, 'id' | 'text' | 'reason' | 'history' | 'aliases'>;

/** Tells whether ids stand for what they stood for when they were published. */
export class Sameness {
  readonly #published: ReadonlyMap<string, PublishedRecommendation>;
  readonly #ofReport: ReadonlyMap<string, PublishedRecommendation[]>;
  #counts: WordCounts | undefined;

  constructor({ recommendations }: PublishedRecommendations) {
    this.#published = new Map(recommendations.map(item => [item.id, item]));
    this.#ofReport = Map.groupBy(recommendations, ({ report }) => report);
  }

  /** How far a text says what was published, 0 to 1. */
  likeness(before: PublishedRecommendation, text: string): number {
    // Mostly nothing was reworded: then no word is counted.
    if (before.text === text) return 1;
    this.#counts ??= countWords(this.#published.values());
    const { everywhere, within } = this.#counts;
    const ofReport = within.get(before.report);
    // Rarity as in search (inverse document frequency). What all recommendations of an incident speak of tells none
    // from another.
    return likeness(before.text, text, word => {
      const rarity = Math.log(1 + this.#published.size / (1 + (everywhere.get(word) ?? 0)));
      return rarity / Math.max(1, ofReport?.get(word) ?? 0);
    });
  }

  /** Whether an id still stands for what was published, or its history or reason quotes what that was. */
  isKept(before: PublishedRecommendation, now: Current): boolean {
    return this.likeness(before, now.text) >= alike || isQuoted(before.text, now);
  }

  /** Which of the others says what was published under an id that now says something else. */
  movedTo(before: PublishedRecommendation, now: Current, others: readonly Current[]): Current | undefined {
    if (isQuoted(before.text, now) || this.likeness(before, now.text) >= surelyAlike) return undefined;
    return others.find(other => {
      if (other.id === now.id) return false;
      const share = this.likeness(before, other.text);
      const own = this.#published.get(other.id);
      return share >= veryAlike && !(own && this.likeness(own, other.text) >= share);
    });
  }

  /**
   * Which other recommendation of the report was published with what an id says now, where no id leads to that any
   * more: its text has taken the place of this one's, however close the two are.
   * @param all those of the report
   */
  takenFrom(
    before: PublishedRecommendation,
    now: Current,
    all: readonly Current[],
  ): PublishedRecommendation | undefined {
    if (before.text === now.text || isQuoted(before.text, now)) return undefined;
    const own = this.likeness(before, now.text);
    return this.#ofReport.get(before.report)!.find(other => {
      if (other.id === before.id || other.text === before.text) return false;
      const share = this.likeness(other, now.text);
      if (other.text !== now.text && (share < veryAlike || share < own + clearlyMore)) return false;
      const holder = all.find(({ id, aliases }) => id === other.id || aliases.includes(other.id));
      return holder === undefined || (holder.id !== now.id && this.likeness(other, holder.text) < share);
    });
  }
}

/** In how many recommendations a word occurs: of all, and of each report. */
interface WordCounts {
  everywhere: Map<string, number>;
  within: Map<string, Map<string, number>>;
}

function countWords(recommendations: Iterable<PublishedRecommendation>): WordCounts {
  const counts: WordCounts = { everywhere: new Map(), within: new Map() };
  for (const { report, text } of recommendations) {
    const within = counts.within.get(report) ?? new Map<string, number>();
    counts.within.set(report, within);
    for (const word of contentWords(text))
      for (const count of [counts.everywhere, within]) count.set(word, (count.get(word) ?? 0) + 1);
  }
  return counts;
}

function isQuoted(text: string, { reason, history }: Current): boolean {
  const words = contentWords(text);
  if (words.size === 0) return false;
  return [reason, ...history.map(({ note }) => note)].some(
    note => note !== undefined && words.intersection(contentWords(note)).size / words.size >= quoted,
  );
}
