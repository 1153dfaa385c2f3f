import type { APIRoute } from 'astro';
import type { ViewOf } from '../../site/page-kind.ts';
import { publishedMarkdown } from '../../site/published-markdown.ts';
import type { reportMarkdown } from '../../site/views/report.ts';

export const GET: APIRoute = ({ site, locals }) =>
  new Response(publishedMarkdown(locals.view as ViewOf<typeof reportMarkdown>, locals.source, site), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
