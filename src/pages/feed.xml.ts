import type { APIRoute } from 'astro';
import { incidentFeed } from '../site/feed.ts';
import type { ViewOf } from '../site/page-kind.ts';
import type { atomFeed } from '../site/views/feeds.ts';

export const GET: APIRoute = ({ site, locals }) =>
  new Response(incidentFeed(locals.view as ViewOf<typeof atomFeed>, site, 'atom'), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
