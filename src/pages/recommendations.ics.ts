import type { APIRoute } from 'astro';
import { currentLibrary } from '../library/current-library.ts';
import { publishedRecommendations } from '../library/publish-recommendations.ts';
import { dueCalendar } from '../outside/calendar.ts';
import { fullAddress } from '../site/addresses.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(dueCalendar(publishedRecommendations(currentLibrary().library, fullAddress('', site))), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
