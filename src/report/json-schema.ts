import { z } from 'astro/zod';
import { docSchema, reportSchema } from './report.ts';

/** JSON Schemas of the front matter, made from the schemas that validate it, for editors. */
export function jsonSchemas(): Record<'report' | 'doc', object> {
  const convert = (schema: z.ZodObject, title: string): object => ({
    title,
    ...z.toJSONSchema(schema, { io: 'input' }),
  });
  return {
    report: convert(reportSchema, 'Faultline report front matter'),
    doc: convert(docSchema, 'Faultline doc front matter'),
  };
}
