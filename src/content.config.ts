import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { DocEntry, RecommendationEntry, ReportEntry } from './site/entries.ts';
import { docsLoader, recommendationsLoader, reportsLoader } from './site/loaders.ts';

// Front matter is validated where it is compiled (src/report/), which reports every mistake of every file at
// its line; the schemas here only tell Astro the types of what passed.
export const collections = {
  reports: defineCollection({ loader: reportsLoader, schema: z.custom<ReportEntry>() }),
  docs: defineCollection({ loader: docsLoader, schema: z.custom<DocEntry>() }),
  recommendations: defineCollection({
    loader: recommendationsLoader,
    schema: z.custom<RecommendationEntry>(),
  }),
};
