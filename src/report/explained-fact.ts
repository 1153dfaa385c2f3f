import { z } from 'astro/zod';
import { internalNotesSchema, visibilitySchema } from './audience.ts';

/** An author's answer to a figure that contradicts others of the report. */
export const explainedFactSchema = z.strictObject({
  /** The figure, as the text writes it: `48.1 seconds`. */
  claim: z.string().min(1).describe('The figure that is contradicted, as the text writes it.'),
  /** Why it is right, or left as it is. */
  because: z.string().min(1).describe('Why it stands as it does.'),
  visibility: visibilitySchema.optional(),
  /** What only an internal site says of it. */
  internal: internalNotesSchema,
});

export type ExplainedFact = z.output<typeof explainedFactSchema>;
