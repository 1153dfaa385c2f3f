import type { APIRoute } from 'astro';
import { currentLibrary } from '../library/current-library.ts';
import { publishedRecommendations } from '../library/publish-recommendations.ts';
import { fullAddress } from '../site/addresses.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `${JSON.stringify(publishedRecommendations(currentLibrary().library, fullAddress('', site)), null, 1)}\n`,
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  );
