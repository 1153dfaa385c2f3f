import { z } from 'astro/zod';

/** A link in a text that is not of the library. */
const recordedCitationSchema = z.object({
  kind: z.enum(['recommendation', 'report']),
  id: z
    .string()
    .min(1)
    .describe('Full id of what is cited: `<report-id>/<recommendation-id>`, or a report’s.'),
  file: z.string().min(1).describe('Path of the citing text in its own repository.'),
  title: z.string().optional().describe('Its title.'),
  text: z.string().describe('The words of the link.'),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
});

/**
 * What `faultline links --record` writes and `faultline build --citations` reads. Keys are only ever added
 * within a version, so a reader ignores those it does not know.
 */
export const recordedCitationsSchema = z.object({
  version: z.literal(1),
  site: z.url().describe('The cited site.'),
  filesAt: z
    .string()
    .optional()
    .describe('Address of a citing text, with `{file}` and `{line}` in the place of what they name.'),
  citations: z.array(recordedCitationSchema),
});

export type RecordedCitation = z.output<typeof recordedCitationSchema>;
export type RecordedCitations = z.output<typeof recordedCitationsSchema>;

/**
 * The address of a citing text.
 * @returns undefined where the template is none, or makes no http(s) address: a path is shown instead
 */
export function addressOfCitation(
  { file, line }: Pick<RecordedCitation, 'file' | 'line'>,
  filesAt: string | undefined,
): string | undefined {
  const address = filesAt
    ?.replaceAll('{file}', file.split('/').map(encodeURIComponent).join('/'))
    .replaceAll('{line}', String(line));
  return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address)
    ? address
    : undefined;
}
