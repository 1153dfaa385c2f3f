import type { APIRoute } from 'astro';
import { incidentFeed } from '../site/feed.ts';
import type { ViewOf } from '../site/page-kind.ts';
import type { jsonFeed } from '../site/views/feeds.ts';

export const GET: APIRoute = ({ site, locals }) =>
  new Response(incidentFeed(locals.view as ViewOf<typeof jsonFeed>, site, 'json'), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
