import { z } from 'astro/zod';
import { publishedRecommendationsSchema } from './published-recommendations.ts';
import { publishedReportsSchema } from './published-reports.ts';
import { docSchema, reportSchema } from './report.ts';

/**
 * JSON Schemas, made from the schemas that validate: of front matter, for editors, and of what a site publishes,
 * for its readers.
 */
export function jsonSchemas(): Record<'report' | 'doc' | 'recommendations' | 'reports', object> {
  const convert = (schema: z.ZodObject, title: string): object => ({
    title,
    ...z.toJSONSchema(schema, { io: 'input' }),
  });
  return {
    report: convert(reportSchema, 'Faultline report front matter'),
    doc: convert(docSchema, 'Faultline doc front matter'),
    recommendations: convert(publishedRecommendationsSchema, 'Recommendations of a Faultline site'),
    reports: convert(publishedReportsSchema, 'Reports of a Faultline site'),
  };
}
