import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import {
  type PublishedRecommendations,
  publishedRecommendationsSchema,
} from '../report/published-recommendations.ts';

/** Why the recommendations of a site cannot be had; `code` is the problem's in the catalogue. */
export class PublishedFailure extends Error {
  readonly code: 'published-invalid' | 'site-unreachable';

  constructor(code: PublishedFailure['code'], reason: string) {
    super(reason);
    this.name = 'PublishedFailure';
    this.code = code;
  }
}

const fileName = 'recommendations.json';
const mostBytes = 256 << 20;

/**
 * Reads what a site publishes of its recommendations.
 * @param place a folder that was built, its `recommendations.json`, or the address of either
 * @param options milliseconds until an answer from elsewhere must be whole
 * @throws {@link PublishedFailure}
 */
export async function readPublished(
  place: string,
  { timeout = 20_000 }: { timeout?: number } = {},
): Promise<PublishedRecommendations> {
  const text = /^https?:\/\//i.test(place) ? await fetched(addressOf(place), timeout) : await read(place);
  return parsePublished(text);
}

/**
 * Reads a text file of a site.
 * @param path site-relative; it may come from what the site says of itself, and leads nowhere outside of the site
 * @param place a folder that was built, or the address of a published site
 * @throws {@link PublishedFailure}
 */
export async function readSiteText(
  path: string,
  place: string,
  { timeout = 20_000 }: { timeout?: number } = {},
): Promise<string> {
  const parts = path.split('/');
  if (parts.some(part => part === '' || part.startsWith('.') || part.includes('\\')))
    throw new PublishedFailure('published-invalid', `\`${path}\` is no path of a site`);
  const encoded = parts.map(encodeURIComponent).join('/');
  if (/^https?:\/\//i.test(place)) return fetched(new URL(encoded, new URL('.', addressOf(place))), timeout);
  return read(join(/^file:\/\//i.test(place) ? fileURLToPath(place) : place, ...parts));
}

/**
 * @param text the content of a `recommendations.json`
 * @throws {@link PublishedFailure} where it is something else
 */
export function parsePublished(text: string): PublishedRecommendations {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new PublishedFailure('published-invalid', `it is not JSON (${(error as Error).message})`);
  }
  const version = (value as { version?: unknown } | null)?.version;
  if (version !== undefined && version !== 1)
    throw new PublishedFailure(
      'published-invalid',
      `it is of version ${JSON.stringify(version)}, and this Faultline reads 1`,
    );
  const parsed = publishedRecommendationsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue!.path.length > 0 ? `\`${z.core.toDotPath(issue!.path)}\`: ` : '';
  throw new PublishedFailure('published-invalid', `${at}${issue!.message}`);
}

async function read(place: string): Promise<string> {
  const path = /^file:\/\//i.test(place) ? fileURLToPath(place) : place;
  try {
    const isFolder = (await stat(path)).isDirectory();
    return await readFile(isFolder ? join(path, fileName) : path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new PublishedFailure(
      'published-invalid',
      code === 'ENOENT' ? `there is none at ${place}` : message,
    );
  }
}

/** Addresses are copied from the address bar: a page's name, a query and a fragment are no part of the site's. */
function addressOf(place: string): URL {
  if (!URL.canParse(place))
    throw new PublishedFailure('site-unreachable', 'the address cannot be read as one');
  const address = new URL(place);
  address.hash = '';
  if (address.pathname.endsWith('.json')) return address;
  address.search = '';
  address.pathname = address.pathname.replace(/\/[^/]*\.html?$/i, '/').replace(/\/*$/, '/');
  return new URL(fileName, address);
}

async function fetched(address: URL, timeout: number): Promise<string> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(timeout) });
    if (response.status === 404 || response.status === 410)
      throw new PublishedFailure('published-invalid', `there is none at ${address.href}`);
    if (!response.ok)
      throw new PublishedFailure(
        'site-unreachable',
        `it answered ${response.status} for ${address.pathname}`,
      );
    return await textOf(response);
  } catch (error) {
    if (error instanceof PublishedFailure) throw error;
    throw new PublishedFailure('site-unreachable', reasonOf(error as Error, timeout));
  }
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > mostBytes)
      throw new PublishedFailure('published-invalid', `it is larger than ${mostBytes >> 20} MB`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** What `fetch` says is that it failed; why stands in the error's cause, or in that one's errors. */
function reasonOf(error: Error, timeout: number): string {
  if (error.name === 'TimeoutError') return `no answer within ${timeout / 1000} s`;
  const cause = error.cause as (Error & { errors?: Error[] }) | undefined;
  return cause?.errors?.[0]?.message || cause?.message || error.message;
}
