import type { APIRoute } from 'astro';
import { currentLibrary } from '../../library/current-library.ts';
import { publishedReports } from '../../library/publish-reports.ts';
import { fullAddress } from '../../site/addresses.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `${JSON.stringify(publishedReports(currentLibrary().library, fullAddress('', site)), null, 1)}\n`,
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  );
