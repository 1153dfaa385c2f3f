import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'astro/zod';
import { PublishedFailure, readPublished } from '../library/read-published.ts';
import { PublishedLookup } from '../report/published-lookup.ts';
import { isOpen } from '../report/status.ts';
import { facetNames, type Filters } from '../search/facets.ts';
import { IndexFailure } from '../search/index-failure.ts';
import { siteFiles } from '../search/node/site-files.ts';
import type { SitePlace } from '../search/node/site-place.ts';
import { openSiteIndex } from '../search/open-site-index.ts';
import { openRecommendations, recommendationRecord } from './mcp-recommendations.ts';
import { readReport } from './read-report.ts';
import { asSpelled } from './search-filters.ts';
import { hitRecord } from './search-hit.ts';
import { patience } from './site-index.ts';

const limit = z.number().int().min(1).max(50).default(10).describe('How many to give at most.');
const names = z.array(z.string()).optional();
const filters = z
  .object(
    Object.fromEntries(facetNames.map(name => [name, names])) as Record<
      (typeof facetNames)[number],
      typeof names
    >,
  )
  .partial()
  .optional()
  .describe(
    'Only where each of these is one of the values: `{ "service": ["checkout"], "kind": ["report"] }`.',
  );
const readOnly = { readOnlyHint: true, openWorldHint: false };

/**
 * Adds what a client may ask of a site. Every answer is read from the site anew, so that it is what is published now.
 * @param place the site
 */
export function addTools(server: McpServer, place: SitePlace): void {
  const open = () => openSiteIndex(place.fetchFile, url => siteFiles(new URL(url)), patience);
  const published = () => readPublished(place.address?.href ?? place.written);

  server.registerTool(
    'search',
    {
      title: 'Search incidents',
      description:
        'Finds reports, recommendations and docs by any words: half a memory, an error line, a flag, a service. Any word may match and none must.',
      inputSchema: { query: z.string().min(1), filters, limit },
      annotations: readOnly,
    },
    ({ query, filters: wanted, limit: most }) =>
      answering(async () => {
        const index = await open();
        const spelled = await asSpelled(withoutAbsent(wanted), index);
        const { hits } = await index.search({ text: query, filters: spelled, limit: most });
        return { hits: hits.map((hit, i) => hitRecord(hit, i + 1, place)) };
      }),
  );

  server.registerTool(
    'similar_incidents',
    {
      title: 'Similar incidents',
      description:
        'Finds past incidents that show the error of a pasted log or stack trace, other ids, instants and paths notwithstanding, with the lines they share and what is still open of their recommendations.',
      inputSchema: { error: z.string().min(1).describe('The log or stack trace as it is.'), limit },
      annotations: readOnly,
    },
    ({ error, limit: most }) =>
      answering(async () => {
        const { hits } = await (await open()).search({
          text: error,
          filters: { kind: ['report'] },
          limit: most,
        });
        const { recommendations } = await published();
        return {
          incidents: hits.map((hit, i) => ({
            ...hitRecord(hit, i + 1, place),
            open: hit.site === undefined ? openOf(recommendations, hit.id) : [],
          })),
        };
      }),
  );

  server.registerTool(
    'read_report',
    {
      title: 'Read a report',
      description: 'The whole text of one report, as Markdown with its front matter.',
      inputSchema: {
        id: z.string().min(1).describe('The id of a hit of kind `report`; a former id will do.'),
      },
      annotations: readOnly,
    },
    ({ id }) =>
      answering(async () => {
        const found = new PublishedLookup(await published()).report(id);
        if (!found) throw new Unknown(`There is no report \`${id}\`. Search for it.`);
        return {
          id: found.entry.id,
          title: found.entry.title,
          markdown: await readReport(found.entry.id, place),
        };
      }),
  );

  server.registerTool(
    'open_recommendations',
    {
      title: 'Open recommendations',
      description:
        'What past incidents recommended and nobody has done yet, for the services or the files that are about to change. Without either: all, the one due soonest first.',
      inputSchema: {
        services: z.array(z.string()).default([]).describe('Names of services; case does not matter.'),
        paths: z
          .array(z.string())
          .default([])
          .describe('Paths or names of files, as reports may quote them.'),
        limit,
      },
      annotations: readOnly,
    },
    ({ services, paths, limit: most }) =>
      answering(async () => {
        const { recommendations } = await published();
        const found = await openRecommendations(recommendations, { services, paths }, await open());
        return {
          total: found.length,
          recommendations: found
            .slice(0, most)
            .map(({ recommendation, why }) => ({ ...recommendationRecord(recommendation, place), why })),
        };
      }),
  );

  const openOf = (recommendations: Parameters<typeof openRecommendations>[0], report: string) =>
    recommendations
      .filter(item => item.report === report && isOpen(item.status))
      .map(item => recommendationRecord(item, place));
}

/** What was asked for is not there; the client should know why. */
class Unknown extends Error {}

/** An answer as JSON, both structured and as text; what cannot be had is an error with its reason and code. */
async function answering(work: () => Promise<Record<string, unknown>>) {
  try {
    const answer = await work();
    return { content: [{ type: 'text' as const, text: JSON.stringify(answer) }], structuredContent: answer };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return { isError: true, content: [{ type: 'text' as const, text: reason }] };
  }
}

function reasonOf(error: unknown): string | undefined {
  if (error instanceof Unknown) return error.message;
  if (error instanceof IndexFailure) return `${error.message} [${error.failure.code}]`;
  if (error instanceof PublishedFailure)
    return `The site's recommendations cannot be read: ${error.message}. [${error.code}]`;
  return undefined;
}

const withoutAbsent = (wanted: Partial<Record<string, string[] | undefined>> | undefined): Filters =>
  Object.fromEntries(Object.entries(wanted ?? {}).filter(([, values]) => values !== undefined));
