import { z } from 'astro/zod';
import type { ReviewState } from './status.ts';

/** Who a site is built for. A public site holds nothing that is marked internal. */
export const audiences = ['public', 'internal'] as const;
export type Audience = (typeof audiences)[number];

/** Who may see a report, a recommendation or a doc. */
export const visibilitySchema = z.enum(audiences);

/** What only an internal site says: a text, a list, your own keys. */
export const internalNotesSchema = z.unknown().optional();

/** Why a public site leaves out a text altogether. */
export type HiddenReason = 'internal' | 'draft';

/**
 * Whether a public site leaves out a text: it is internal, or nobody has agreed to publish it yet.
 * @param front what its front matter says
 */
export function hiddenReason(front: {
  visibility?: Audience | undefined;
  review?: ReviewState | undefined;
}): HiddenReason | undefined {
  if (front.visibility === 'internal') return 'internal';
  return front.review === 'draft' || front.review === 'in-review' ? 'draft' : undefined;
}
