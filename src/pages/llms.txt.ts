import type { APIRoute } from 'astro';
import { llmsText } from '../site/llms-text.ts';
import type { ViewOf } from '../site/page-kind.ts';
import type { llmsFile } from '../site/views/api.ts';

export const GET: APIRoute = ({ site, locals }) =>
  new Response(llmsText(locals.view as ViewOf<typeof llmsFile>, site), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
