import type { APIRoute } from 'astro';
import { currentLibrary } from '../../library/current-library.ts';
import { publishedMarkdown } from '../../site/published-markdown.ts';

export const getStaticPaths = () => currentLibrary().library.reports.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = async ({ params, site }) =>
  new Response(await publishedMarkdown(params.id!, site), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
