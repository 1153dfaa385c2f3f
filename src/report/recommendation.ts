import { z } from 'astro/zod';
import { type Audience, internalNotesSchema, visibilitySchema } from './audience.ts';
import { dateSchema } from './instant.ts';
import { slugPattern, slugSchema } from './slug.ts';
import { type RecommendationStatus, recommendationStatusSchema } from './status.ts';

/** What a recommendation is for, after the types of action items in Google's SRE book. */
export const recommendationKinds = ['prevent', 'detect', 'mitigate', 'repair', 'process'] as const;
export type RecommendationKind = (typeof recommendationKinds)[number];
export const recommendationKindSchema = z.enum(recommendationKinds);

/** `<recommendation-id>` of the same report, or `<report-id>/<recommendation-id>`. */
const referenceSchema = z
  .string()
  .regex(
    new RegExp(`^(?:${slugPattern.source.slice(1, -1)}/)?${slugPattern.source.slice(1, -1)}$`, 'u'),
    'an id such as `pin-the-image`, or `<report-id>/<recommendation-id>`',
  );

/** A change of status, as an author dates it. */
const statusChangeSchema = z.strictObject({
  /** The day of the change. */
  date: dateSchema,
  /** The status it changed to. */
  status: recommendationStatusSchema,
  /** Why, or by whom. */
  note: z.string().min(1).optional(),
  visibility: visibilitySchema.optional(),
  internal: internalNotesSchema,
});

/** A recommendation as an author lists it in front matter. */
export const recommendationSchema = z.strictObject({
  /** Its permanent id within the report; part of its address. */
  id: slugSchema,
  /** What is recommended, in one or two sentences. */
  text: z.string().min(1),
  /** What it is for. */
  kind: recommendationKindSchema.optional(),
  status: recommendationStatusSchema.default('proposed'),
  /** Who answers for it. */
  owner: z.string().optional(),
  /** The day it should be done. */
  due: dateSchema.optional(),
  /** Where the work is tracked: an address or a ticket number. */
  ticket: z.string().optional(),
  /** The recommendation that replaces it: `<rec-id>` here, or `<report-id>/<rec-id>`. */
  superseded_by: referenceSchema.optional(),
  /** Why it was declined, superseded or became obsolete. */
  reason: z.string().min(1).optional(),
  /** Earlier ids that must keep leading here: `<rec-id>` here, or `<report-id>/<rec-id>`. */
  aliases: z.array(referenceSchema).default([]),
  /** Its changes of status, oldest first; the last is the status it has. */
  history: z.array(statusChangeSchema).default([]),
  /** Who may see it; default: who may see the report. */
  visibility: visibilitySchema.optional(),
  /** What only an internal site says of it. */
  internal: internalNotesSchema,
});

/** The day a recommendation came to a status. */
export type StatusChange = z.output<typeof statusChangeSchema>;

/** One recommendation of a compiled report. */
export interface Recommendation {
  /** Unique within its report. */
  id: string;
  /** Plain text. */
  text: string;
  kind?: RecommendationKind;
  /** The prose around it, plain text: why it is recommended. */
  rationale?: string;
  status: RecommendationStatus;
  owner?: string;
  due?: string;
  ticket?: string;
  supersededBy?: string;
  reason?: string;
  /** Earlier ids, as the author wrote them. */
  aliases: string[];
  /** Oldest first. */
  history: StatusChange[];
  /** Who may see it; default: who may see the report. */
  visibility?: Audience;
  /** What only an internal site says of it. */
  internal?: unknown;
  /** Where the id comes from: written by the author, or derived from the text. */
  origin: 'front-matter' | 'body';
  /** Id of the element in the report's page that states it, where the body does. */
  anchor?: string;
  /** Title of the section that states it. */
  section?: string;
  /** 1-based line in the report. */
  line: number;
}
