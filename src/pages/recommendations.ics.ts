import type { APIRoute } from 'astro';
import { dueCalendar } from '../outside/calendar.ts';
import type { ViewOf } from '../site/page-kind.ts';
import type { dueCalendarFile } from '../site/views/feeds.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(dueCalendar(locals.view as ViewOf<typeof dueCalendarFile>), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
