import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { RecommendationKind } from '../../report/recommendation.ts';
import type { RecommendationStatus } from '../../report/status.ts';
import { doneWords, progressWords } from '../recommendation-words.ts';

/** A place in the body that states a recommendation. */
export interface Statement {
  /** What is marked with the recommendation's id. */
  element: Element;
  text: string;
  /** The part that names it: its bold lead, or its first clause. */
  lead: string;
  status: RecommendationStatus;
  /** Where the statement itself says it; its surroundings may too. */
  kind?: RecommendationKind;
  owner?: string;
  due?: string;
  ticket?: string;
  section: string;
}

/** The text of a bold run that opens the element. */
export function leadOf(element: Element): string | undefined {
  const first = element.children.find(
    child =>
      !(child.type === 'text' && child.value.trim() === '') &&
      !(child.type === 'element' && child.tagName === 'input'),
  );
  if (first?.type !== 'element' || first.tagName !== 'strong') return undefined;
  return textOf(first)
    .replace(/[:.]\s*$/, '')
    .trim();
}

/** Whether a paragraph is nothing but its bold lead. */
export const isOnlyLead = (element: Element, lead: string): boolean =>
  textOf(element)
    .trim()
    .replace(/[:.\s]+$/, '') === lead;

/** What comes before the first full stop, colon or dash of a text. */
export const firstClause = (text: string): string => text.split(/[.:;。：]\s|\s[–—-]\s|[。：]/, 1)[0]!;

/** What a recommendation's own words and marks say of its state. */
export function statusOf(text: string): RecommendationStatus {
  if (progressWords.test(text)) return 'in-progress';
  return doneWords.test(text.slice(0, 24)) || doneWords.test(text.slice(-16)) ? 'implemented' : 'proposed';
}

/** An element's text on one line. */
export const lineOfText = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim();
