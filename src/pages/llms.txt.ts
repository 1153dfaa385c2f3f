import type { APIRoute } from 'astro';
import { currentLibrary } from '../library/current-library.ts';
import { llmsText } from '../site/llms-text.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(llmsText(currentLibrary().library, site), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
