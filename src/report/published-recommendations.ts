import { z } from 'astro/zod';
import { recommendationKindSchema } from './recommendation.ts';
import { incidentStatusSchema, recommendationStatusSchema } from './status.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as `2026-01-04`');

/** A recommendation as a published site lists it. */
const publishedRecommendationSchema = z.object({
  id: z.string().describe('Its full id, `<report-id>/<recommendation-id>`; it never changes its meaning.'),
  aliases: z.array(z.string()).describe('Other full ids that lead to it.'),
  url: z.string().describe('Its page, relative to `site`.'),
  text: z.string().describe('What is recommended, plain text.'),
  status: recommendationStatusSchema,
  kind: recommendationKindSchema.optional().describe('What it is for.'),
  owner: z.string().optional().describe('Who answers for it.'),
  due: day.optional().describe('The day it should be done.'),
  ticket: z.string().optional().describe('Where the work is tracked: an address or a ticket number.'),
  supersededBy: z.string().optional().describe('Full id of the recommendation that replaces it.'),
  reason: z.string().optional().describe('Why it was declined, superseded or became obsolete.'),
  date: day.optional().describe('The incident’s day.'),
  changed: day.optional().describe('The day of the last change of status that its history tells of.'),
  report: z.string().describe('Id of the report it comes from.'),
  services: z.array(z.string()).describe('The services that the incident affected.'),
  citedBy: z.number().int().nonnegative().describe('How many reports and docs cite it.'),
});

/** A report as a published site lists it. */
const publishedReportSchema = z.object({
  id: z.string(),
  aliases: z.array(z.string()).describe('Other ids that lead to it.'),
  url: z.string().describe('Its page, relative to `site`.'),
  title: z.string(),
  date: day.optional().describe('The incident’s day.'),
  status: incidentStatusSchema,
});

/**
 * `recommendations.json` at a site's root: what others may rely on to exist. Keys are only ever added within a
 * version, so a reader ignores those it does not know.
 */
export const publishedRecommendationsSchema = z.object({
  version: z.literal(1),
  site: z.url().describe('Absolute address of the site’s root, with a trailing slash.'),
  recommendations: z.array(publishedRecommendationSchema),
  reports: z.array(publishedReportSchema),
});

export type PublishedRecommendations = z.output<typeof publishedRecommendationsSchema>;
export type PublishedRecommendation = z.output<typeof publishedRecommendationSchema>;
export type PublishedReport = z.output<typeof publishedReportSchema>;
