import type { MiddlewareHandler } from 'astro';
import { devPages } from './dev-pages.ts';

/** Hands each page of the development server what it shows, as a build's renderer does. */
export const onRequest: MiddlewareHandler = ({ url, locals }, next) => {
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  const path = decodeURI(url.pathname).slice(base.length);
  const found = devPages().localsOf(path);
  Object.assign(locals, found ?? devPages().localsOf('404.html'));
  return found ? next() : next(new URL(`${base}404`, url));
};
