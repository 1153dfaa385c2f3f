import type { TextPart } from '../markup/marks/marked-figure.ts';
import type { Place } from '../report/diagnostic.ts';
import type { Passage } from './passage.ts';

/** What a claim derives its figure by. */
export type ClaimKind =
  | 'part-of-whole'
  | 'percentage-change'
  | 'ratio'
  | 'rate'
  | 'equation'
  | 'sum'
  | 'difference'
  | 'duration'
  | 'conversion'
  | 'count'
  | 'weekday'
  | 'chronology';

/** `explained`: contradicted, and the author has said why in the front matter. */
export type Verdict = 'verified' | 'contradicted' | 'unchecked' | 'explained';

/** A figure that a claim follows from, as written. */
export interface ClaimInput {
  text: string;
  line: number;
}

interface Judged {
  kind: ClaimKind;
  /** The claim as written, with what is written beside it. */
  text: string;
  inputs: ClaimInput[];
  verdict: Verdict;
  /** The calculation in words: `2.3 + 41.9 = 44.2 s, but the total says 48.1 s`. */
  derivation: string;
  /** What the figure would have to be; empty where it is right or cannot be told. */
  expected: string;
  /** Of an unchecked claim: why. Of an explained one: what the author says. */
  reason?: string;
}

/** A judged claim while its passage is still at hand. */
export interface Claim extends Judged {
  passage: Passage;
  /** Offset of the figure in its passage. */
  figure: number;
  /** Extent of {@link text} in the passage. */
  extent: { start: number; end: number };
}

/** A figure derivable from other figures of its report, and whether it agrees with them. */
export interface FoundClaim extends Judged {
  /** Where the figure stands in the file. */
  place: Place;
  /** Id of its mark on the page, or of the heading it stands under; absent until the page is drawn. */
  anchor?: string;
}

/** A claim with its figure's place in the tree that was read. */
export interface LocatedClaim extends FoundClaim {
  /** The text of the figure itself; none in a fence. */
  parts: TextPart[];
}
