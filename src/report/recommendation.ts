import { z } from 'astro/zod';
import { dateSchema } from './instant.ts';
import { slugSchema } from './slug.ts';
import { type RecommendationStatus, recommendationStatusSchema } from './status.ts';

/** A recommendation as an author lists it in front matter. */
export const recommendationSchema = z.strictObject({
  /** Its permanent id within the report; part of its address. */
  id: slugSchema,
  /** What is recommended, in one or two sentences. */
  text: z.string().min(1),
  status: recommendationStatusSchema.default('proposed'),
  /** Who answers for it. */
  owner: z.string().optional(),
  /** The day it should be done. */
  due: dateSchema.optional(),
  /** Where the work is tracked: an address or a ticket number. */
  ticket: z.string().optional(),
  /** The recommendation that replaces it: `<rec-id>` here, or `<report-id>/<rec-id>`. */
  superseded_by: z.string().optional(),
  /** Why it was declined, superseded or became obsolete. */
  reason: z.string().optional(),
});

/** One recommendation of a compiled report. */
export interface Recommendation {
  /** Unique within its report. */
  id: string;
  /** Plain text. */
  text: string;
  status: RecommendationStatus;
  owner?: string;
  due?: string;
  ticket?: string;
  supersededBy?: string;
  reason?: string;
  /** Where the id comes from: written by the author, or derived from the text. */
  origin: 'front-matter' | 'body';
  /** Id of the element in the report's page that states it, where the body does. */
  anchor?: string;
  /** Title of the section that states it. */
  section?: string;
  /** 1-based line in the report. */
  line: number;
}
