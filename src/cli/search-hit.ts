import type { SearchHit } from '../search/search.ts';
import type { SitePlace } from '../search/node/site-place.ts';

/** A hit as machines read it. Keys that do not apply to a hit are absent. */
export interface HitRecord {
  /** Counted from 1. */
  rank: number;
  id: string;
  kind: SearchHit['kind'];
  title: string;
  /** Absolute for a published site, relative to the site for a folder. */
  url: string;
  /** The name of the other site it is from. */
  site?: string;
  /** Where the report was imported from, else its file. */
  source?: string;
  /** Heading of the section that matched best. */
  section?: string;
  /** The field that contributed most. */
  field: SearchHit['field'];
  score: number;
  /** In words, the strongest first. */
  why: string[];
  /** Lines of a pasted error that it holds, exact before fuzzy. */
  errorLines?: SearchHit['errorLines'];
  date?: string;
  status?: string;
  severity?: string;
  services: string[];
  tags: string[];
  excerpt: string;
}

/** @param rank counted from 1 */
export function hitRecord(hit: SearchHit, rank: number, place: SitePlace): HitRecord {
  const {
    id,
    kind,
    title,
    source,
    date,
    status,
    severity,
    services,
    tags,
    score,
    field,
    why,
    errorLines,
    excerpt,
  } = hit;
  return {
    rank,
    id,
    kind,
    title,
    url: addressOf(hit, place),
    ...(hit.site !== undefined && { site: hit.site }),
    ...(source !== undefined && { source }),
    ...(excerpt.section && { section: excerpt.section.heading }),
    field,
    score: Number(score.toFixed(4)),
    why,
    ...(errorLines && { errorLines }),
    ...(date !== undefined && { date }),
    ...(status !== undefined && { status }),
    ...(severity !== undefined && { severity }),
    services,
    tags,
    excerpt: excerpt.parts.map(({ text }) => text).join(''),
  };
}

/** A hit's absolute address on a published site, its own or another; on a folder, relative to it. */
export function addressOf({ url, site }: SearchHit, { address }: SitePlace): string {
  if (site !== undefined || !address || !URL.canParse(url, address)) return url;
  const absolute = new URL(url, address);
  return absolute.origin === address.origin ? absolute.href : url;
}

/** JSON that a terminal may show too: what could steer it is escaped, so that nothing is lost. */
export const json = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
