import type { APIRoute } from 'astro';
import type { ViewOf } from '../../site/page-kind.ts';
import type { apiReportsFile } from '../../site/views/api.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(`${JSON.stringify(locals.view as ViewOf<typeof apiReportsFile>, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
