// What Astro builds the press from: the templates as a program that renders one page for each request.
export { createApp } from 'astro/app/entrypoint';
