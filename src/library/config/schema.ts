import { z } from 'astro/zod';
import { basePath } from './base-path.ts';

const text = z.string().trim().min(1);
const address = z.url({ protocol: /^https?$/ });

/** Another Faultline site whose published index is searched along with this one's. */
const federatedSiteSchema = z.strictObject({
  /** What its results and its facet value are called; unique. */
  name: text,
  /** The address of its home page, path included: `https://incidents.example.org/payments/`. */
  url: address
    .refine(url => !/[?#@]/.test(url), 'an address without user, query or fragment')
    .transform(url => (url.endsWith('/') ? url : `${url}/`)),
});

export type FederatedSite = z.output<typeof federatedSiteSchema>;

const searchSchema = z.strictObject({
  /** Other Faultline sites, searched in the same box. */
  sites: z.array(federatedSiteSchema).superRefine(refuseTwins).default([]),
  /** Groups of words that mean the same, beside those that Faultline knows: `[['LB', 'load balancer']]`. */
  synonyms: z.array(z.array(text).min(2, 'at least two words that mean the same')).default([]),
});

/** A project's configuration. The README's section "Configuration" lists the same keys. */
export const configSchema = z.strictObject({
  /** The site's name, in page titles, the masthead and feeds; default: Faultline. */
  title: text.optional(),
  /** The path the site is served under, such as `/postmortems/`; default: `/`. Flag: `--base`. */
  base: z.string().transform(basePath).optional(),
  /** The address the site is published at, for feeds and the sitemap. Flag: `--site`. */
  site: address.optional(),
  /** The folder of reports, relative to the configuration file; default: `content/incidents`. Flag: the first word. */
  reports: text.optional(),
  /** The folder of team docs, relative to the configuration file; default: `content/docs`. Flag: `--docs`. */
  docs: text.optional(),
  /** Who may own a recommendation: people, teams; default: anyone. */
  owners: z.array(text).min(1, 'at least one name').optional(),
  /** Links from texts kept elsewhere, as `faultline links --record` writes them; relative to the configuration file. Flag: `--citations`. */
  citations: z.array(text).optional(),
  /** What search finds beyond this site's own pages and words. */
  search: searchSchema.prefault({}),
});

/** A configuration as its author writes it. */
export type FaultlineConfig = z.input<typeof configSchema>;
/** A configuration with its defaults filled in. */
export type ProjectConfig = z.output<typeof configSchema>;

function refuseTwins(sites: FederatedSite[], context: z.RefinementCtx): void {
  for (const key of ['name', 'url'] as const)
    for (const [index, site] of sites.entries())
      if (sites.findIndex(other => other[key] === site[key]) < index)
        context.addIssue({ code: 'custom', path: [index, key], message: `a ${key} that no other site has` });
}
