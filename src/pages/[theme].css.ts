import type { APIRoute } from 'astro';
import { themeSheet } from '../site/theme.ts';

export const getStaticPaths = () => (themeSheet() === undefined ? [] : [{ params: { theme: 'theme' } }]);

export const GET: APIRoute = () =>
  new Response(themeSheet(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
