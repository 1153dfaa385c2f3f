import type { Digest } from './groups.ts';

/** A digest for programs: the entries of `recommendations.json` in their groups, with absolute addresses. */
export function digestJson({ site, today, since, groups, unknownTickets }: Digest): string {
  const absolute = Object.entries(groups).map(([group, items]) => [
    group,
    items.map(item => ({ ...item, url: new URL(item.url, site).href })),
  ]);
  const report = { version: 1, site, today, since, ...Object.fromEntries(absolute), unknownTickets };
  return `${JSON.stringify(report, null, 2)}\n`;
}
