import { z } from 'astro/zod';
import { internalNotesSchema, visibilitySchema } from './audience.ts';
import { explainedFactSchema } from './explained-fact.ts';
import { dateSchema, instantSchema } from './instant.ts';
import { recommendationSchema } from './recommendation.ts';
import { allowedSecretSchema } from './secret.ts';
import { slugSchema } from './slug.ts';
import { incidentStatusSchema, reviewSchema, severitySchema } from './status.ts';

const textList = z.array(z.string().min(1));

/** A link to something outside: an address, or an address with the words to show for it. */
export const linkSchema = z.union([
  z.url({ protocol: /^https?$/ }).transform(url => ({ url, title: undefined })),
  z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    title: z.string().optional(),
    visibility: visibilitySchema.optional(),
    internal: internalNotesSchema,
  }),
]);

/** A report's front matter. The JSON Schema for editors is generated from it. */
export const reportSchema = z.strictObject({
  /** The incident's day, or `unknown`. */
  date: dateSchema.describe('The incident’s day (`2026-01-04`), or `unknown`.'),
  /** Where the incident stands, or `unknown`. */
  status: incidentStatusSchema.describe('Where the incident stands, or `unknown`.'),
  /** What went wrong, in one sentence, as somebody looking for it would say it. */
  issue: z.string().min(1).describe('What went wrong, in one sentence.'),
  /** The report's title; default: its first-level heading. */
  title: z.string().min(1).optional().describe('The report’s title; default: its first-level heading.'),
  /** The report's address; default: the file's name. Unique in the library. */
  id: slugSchema.optional().describe('The report’s address; default: the file’s name.'),
  /** Earlier ids that must keep leading here. */
  aliases: z.array(slugSchema).default([]).describe('Earlier ids that must keep leading here.'),
  /** `SEV0` (worst) to `SEV5`. */
  severity: severitySchema.optional().describe('`SEV0` (worst) to `SEV5`.'),
  /** The services that were affected. */
  services: textList.default([]).describe('The services that were affected.'),
  /** Free words to group reports by. */
  tags: textList.default([]).describe('Free words to group reports by.'),
  /** Who wrote the report. */
  authors: textList.default([]).describe('Who wrote the report.'),
  /** When the incident began. */
  started: instantSchema.optional().describe('When the incident began.'),
  /** When somebody or something noticed. */
  detected: instantSchema.optional().describe('When somebody or something noticed.'),
  /** When somebody took it on. */
  acknowledged: instantSchema.optional().describe('When somebody took it on.'),
  /** When users stopped being affected. */
  mitigated: instantSchema.optional().describe('When users stopped being affected.'),
  /** When it was over. */
  resolved: instantSchema.optional().describe('When it was over.'),
  /** Who or what was affected, and how much. */
  impact: z.string().optional().describe('Who or what was affected, and how much.'),
  /** What caused it, one cause a line. */
  causes: textList.default([]).describe('What caused it.'),
  /** The state of the document. */
  review: reviewSchema.optional().describe('The state of the document, not of the incident.'),
  /** Who may see it. */
  visibility: visibilitySchema
    .default('public')
    .describe('Who may see it; a public site leaves out what is internal.'),
  /** What only an internal site says. */
  internal: internalNotesSchema.describe('What only an internal site says: a text, a list, your own keys.'),
  /** Lessons, decisions and action items; default: read from the report's own section. */
  recommendations: z.array(recommendationSchema).optional().describe('Lessons, decisions and action items.'),
  /** Answers to figures that contradict others of the report. */
  facts: z
    .array(explainedFactSchema)
    .default([])
    .describe('Why figures that contradict others stand as they do.'),
  /** Answers to what looks like a secret and is none. */
  secrets: z
    .array(allowedSecretSchema)
    .default([])
    .describe('Why what looks like a secret may be published.'),
  /** Ids of related reports. */
  related: z.array(slugSchema).default([]).describe('Ids of related reports.'),
  /** Ids of reports that look related and are not: neither then shows the other. */
  not_related: z
    .array(slugSchema)
    .default([])
    .describe('Ids of reports that look related and are not; neither then shows the other.'),
  /** Sources and further reading. */
  links: z.array(linkSchema).default([]).describe('Sources and further reading.'),
  /** Language of the text, BCP 47 (`en`, `ja`). */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as `en` or `pt-BR`')
    .default('en')
    .describe('Language of the text, such as `en`.'),
  /** Where the report was imported from, a path as given. */
  source: z.string().optional().describe('Where the report was imported from.'),
  /** Your own keys. */
  extra: z.record(z.string(), z.unknown()).optional().describe('Your own keys, kept as they are.'),
});

export type ReportFrontMatter = z.output<typeof reportSchema>;

/** A doc's front matter: team documentation that cites recommendations. */
export const docSchema = z.strictObject({
  /** The doc's title; default: its first-level heading. */
  title: z.string().min(1).optional().describe('The doc’s title; default: its first-level heading.'),
  /** What it is for, in one sentence. */
  description: z.string().optional().describe('What it is for, in one sentence.'),
  /** The doc's address; default: the file's name. */
  id: slugSchema.optional().describe('The doc’s address; default: the file’s name.'),
  /** Free words to group by. */
  tags: textList.default([]).describe('Free words to group by.'),
  /** Who keeps it up to date. */
  owner: z.string().optional().describe('Who keeps it up to date.'),
  /** The day somebody last checked it. */
  reviewed: dateSchema.optional().describe('The day somebody last checked it.'),
  /** Answers to what looks like a secret and is none. */
  secrets: z
    .array(allowedSecretSchema)
    .default([])
    .describe('Why what looks like a secret may be published.'),
  /** Who may see it. */
  visibility: visibilitySchema
    .default('public')
    .describe('Who may see it; a public site leaves out what is internal.'),
  /** What only an internal site says. */
  internal: internalNotesSchema.describe('What only an internal site says: a text, a list, your own keys.'),
  /** Language of the text, BCP 47. */
  lang: z.string().default('en').describe('Language of the text, such as `en`.'),
  /** Your own keys. */
  extra: z.record(z.string(), z.unknown()).optional().describe('Your own keys, kept as they are.'),
});

export type DocFrontMatter = z.output<typeof docSchema>;
