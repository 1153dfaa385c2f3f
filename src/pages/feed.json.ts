import type { APIRoute } from 'astro';
import { allReports } from '../site/all-entries.ts';
import { incidentFeed } from '../site/feed.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(incidentFeed(await allReports(), site, 'json'), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
