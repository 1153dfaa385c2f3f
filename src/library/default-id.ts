import { basename, extname } from 'node:path';
import { slugify, slugPattern } from '../report/slug.ts';

/** The file's stem, made fit for an address where it is not. */
export function defaultId(path: string): string {
  const stem = basename(path, extname(path));
  return slugPattern.test(stem) ? stem : slugify(stem);
}
