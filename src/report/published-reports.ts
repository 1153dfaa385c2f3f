import { z } from 'astro/zod';
import { incidentStatusSchema, reviewSchema, severitySchema } from './status.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as `2026-01-04`');
const instant = z.string().describe('RFC 3339, or a day where no more is known.');
const minutes = z.number().int().nonnegative();

/** A report as `api/reports.json` lists it. */
const reportRecordSchema = z.object({
  id: z.string().describe('Never changes its meaning.'),
  aliases: z.array(z.string()).describe('Other ids that lead to it.'),
  url: z.string().describe('Its page, relative to `site`.'),
  markdown: z.string().describe('Its text as Markdown, relative to `site`.'),
  title: z.string(),
  issue: z.string().describe('What went wrong, in one sentence.'),
  status: incidentStatusSchema,
  date: day.optional().describe('The incident’s day.'),
  severity: severitySchema.optional(),
  review: reviewSchema.optional().describe('The state of the document, not of the incident.'),
  services: z.array(z.string()),
  tags: z.array(z.string()),
  authors: z.array(z.string()),
  causes: z.array(z.string()),
  impact: z.string().optional(),
  started: instant.optional(),
  detected: instant.optional(),
  acknowledged: instant.optional(),
  mitigated: instant.optional(),
  resolved: instant.optional(),
  ttd: minutes.optional().describe('Minutes from start to detection.'),
  tta: minutes.optional().describe('Minutes from start to acknowledgement.'),
  ttm: minutes.optional().describe('Minutes from start to mitigation.'),
  ttr: minutes.optional().describe('Minutes from start to resolution.'),
  recommendations: z.array(z.string()).describe('Full ids, in `api/recommendations.json`.'),
  lang: z.string().describe('Language of the text, BCP 47.'),
});

/**
 * `api/reports.json`: all reports with what their front matter says. Keys are only ever added within a version, so a
 * reader ignores those it does not know.
 */
export const publishedReportsSchema = z.object({
  version: z.literal(1),
  site: z.url().describe('Absolute address of the site’s root, with a trailing slash.'),
  reports: z.array(reportRecordSchema).describe('Newest first, those of unknown date last.'),
});

export type PublishedReports = z.output<typeof publishedReportsSchema>;
export type ReportRecord = z.output<typeof reportRecordSchema>;
