import type { APIRoute } from 'astro';
import { themeSheet } from '../site/theme.ts';

export const GET: APIRoute = () =>
  new Response(themeSheet(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
