import { z } from 'astro/zod';
import { visibilitySchema } from '../../report/audience.ts';
import { type IncidentSeverity, severities } from '../../report/status.ts';
import { defaultSecretSettings, type SecretKind } from '../../report/secret.ts';
import { basePath, isBasePath } from './base-path.ts';

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
  /** Who may know of it; a public site searches no internal one. */
  visibility: visibilitySchema.default('public'),
});

export type FederatedSite = z.output<typeof federatedSiteSchema>;

const synonymsSchema = z.array(z.array(text).min(2, 'at least two words that mean the same')).default([]);

/** A record of links; as a text, one that a public site may show. */
const citationsSchema = z.union([
  text.transform(file => ({ file, visibility: 'public' as const })),
  z.strictObject({ file: text, visibility: visibilitySchema.default('public') }),
]);

const searchSchema = z.strictObject({
  /** Other Faultline sites, searched in the same box. */
  sites: z.array(federatedSiteSchema).superRefine(refuseTwins).default([]),
  /** Groups of words that mean the same, beside those that Faultline knows: `[['LB', 'load balancer']]`. */
  synonyms: synonymsSchema,
  /** The same for words that only an internal site may know. */
  internalSynonyms: synonymsSchema,
});

/** A name that the site shows in place of its own. */
const labelsSchema = z.strictObject({
  incidents: text.optional(),
  recommendations: text.optional(),
  docs: text.optional(),
  services: text.optional(),
  tags: text.optional(),
  insights: text.optional(),
});

const severityNamesSchema = z.strictObject(
  Object.fromEntries(severities.map(severity => [severity, text.optional()])) as Record<
    IncidentSeverity,
    z.ZodOptional<typeof text>
  >,
);

const colour = z
  .string()
  .regex(
    /^(?:#[0-9a-f]{3}|#[0-9a-f]{6}|(?:rgb|hsl|oklch|oklab|lch|lab)\([\d\s.%,/-]+\))$/i,
    'a colour such as `#b8330f` or `oklch(55% 0.2 30)`',
  );
const colourPair = z.strictObject({ light: colour, dark: colour }).optional();

/** The site's colours in both schemes, each the CSS variable of the same name. */
const themeSchema = z.strictObject({
  /** Text. */
  ink: colourPair,
  /** Text of less weight. */
  'ink-soft': colourPair,
  /** Rules between things. */
  line: colourPair,
  /** The page. */
  paper: colourPair,
  /** What is set off from the page. */
  'paper-2': colourPair,
  /** The mark, the current page, what matters most. */
  accent: colourPair,
  /** What is done or better. */
  good: colourPair,
  /** What is broken or worse. */
  bad: colourPair,
  /** What needs a look. */
  warn: colourPair,
  /** Behind words that were searched for. */
  mark: colourPair,
  /** Around what has the keyboard's focus. */
  focus: colourPair,
});

/** Astro components of the project's own in place of the site's; each gets the same props. */
const componentsSchema = z.strictObject({
  /** Above every page; `path`: the page's path within the site. */
  Masthead: text.optional(),
  /** Below every page; no props. */
  Colophon: text.optional(),
  /** Above a report's text; `report`: its front matter, times and title. */
  ReportHead: text.optional(),
});

/** Images of reports, as chats and social networks show them beside a link. */
const shareImagesSchema = z.strictObject({
  /** Default: yes. */
  draw: z.boolean().optional(),
  /** Fonts for scripts other than Latin, Greek and Cyrillic, relative to the configuration file: TTF, OTF or WOFF. */
  fonts: z.array(text).optional(),
});

const securityTxtSchema = z.strictObject({
  /** How to report a vulnerability: `mailto:security@example.org`, an https address or a `tel:` one. */
  contact: z
    .array(z.string().regex(/^(?:mailto:|https:|tel:)\S+$/, 'an address with mailto:, https: or tel:'))
    .min(1, 'at least one address'),
  /** The day the file stops being true; less than a year ahead is advised. */
  expires: z.iso.date(),
  policy: address.optional(),
  encryption: address.optional(),
  acknowledgments: address.optional(),
  /** Languages that reports may be in: `['en', 'de']`. */
  languages: z.array(text).optional(),
});

const weight = (kind: SecretKind) =>
  z.enum(['off', 'notice', 'warning', 'error']).default(defaultSecretSettings[kind]);

/** What may be published although it looks like a secret: exactly one of `text`, `pattern` and `rule`, and why. */
const allowedSchema = z
  .strictObject({
    /** The text in question, or a part of it. */
    text: z.string().min(4, 'at least four letters').optional(),
    /** What all of the text must be like. */
    pattern: z
      .instanceof(RegExp, { error: 'a regular expression such as `/^demo-/`' })
      .transform(({ source, flags }) => ({ source, flags: flags.replace(/[gy]/g, '') }))
      .optional(),
    /** What found it, as the message says: `aws`. */
    rule: text.optional(),
    /** A file or folder, relative to the configuration file; default: everywhere. */
    in: text.optional(),
    /** Why it may be published. */
    because: text,
  })
  .refine(({ text, pattern, rule }) => [text, pattern, rule].filter(Boolean).length === 1, {
    error: 'exactly one of `text`, `pattern` and `rule`',
  });

/** How much what looks like a secret weighs: from `warning` on it keeps a public site from being built. */
const secretsSchema = z.strictObject({
  privateKey: weight('privateKey'),
  token: weight('token'),
  connectionString: weight('connectionString'),
  privateAddress: weight('privateAddress'),
  email: weight('email'),
  /** What may be published all the same, and why. */
  allow: z.array(allowedSchema).default([]),
});

/** A project's configuration. The README's section "Configuration" lists the same keys. */
export const configSchema = z.strictObject({
  /** The site's name, in page titles, the masthead and feeds; default: Faultline. */
  title: text.optional(),
  /** The path the site is served under, such as `/postmortems/`; default: `/`. Flag: `--base`. */
  base: z.string().refine(isBasePath, 'a path such as `/postmortems/`').transform(basePath).optional(),
  /** The address the site is published at, for feeds and the sitemap. Flag: `--site`. */
  site: address.optional(),
  /** Who the site is for; a public one leaves out what is internal; default: internal. Flag: `--audience`. */
  audience: visibilitySchema.optional(),
  /** The folder of reports, relative to the configuration file; default: `content/incidents`. Flag: the first word. */
  reports: text.optional(),
  /** The folder of team docs, relative to the configuration file; default: `content/docs`. Flag: `--docs`. */
  docs: text.optional(),
  /** Who may own a recommendation: people, teams; default: anyone. */
  owners: z.array(text).min(1, 'at least one name').optional(),
  /** Services that reports may name; default: any. */
  services: z.array(text).min(1, 'at least one name').optional(),
  /** What the severities are called here, shown beside them: `{ SEV0: 'Critical' }`. */
  severities: severityNamesSchema.optional(),
  /** What the site's sections are called, in the masthead and on their pages. */
  labels: labelsSchema.optional(),
  /** Where a text is edited, with `{file}` for its path: `https://github.com/acme/postmortems/edit/main/{file}`. */
  editUrl: address.refine(url => url.includes('{file}'), 'an address with `{file}` in it').optional(),
  /** Colours. */
  theme: themeSchema.optional(),
  /** Astro components in place of the site's own, relative to the configuration file. */
  components: componentsSchema.optional(),
  /** Images that stand for reports where somebody links to them; drawn where the site has an address. */
  shareImages: shareImagesSchema.optional(),
  /** Publishes `.well-known/security.txt`, which counts only at the root of an origin. */
  securityTxt: securityTxtSchema.optional(),
  /** What looks like a secret. */
  secrets: secretsSchema.prefault({}),
  /** Links from texts kept elsewhere, as `faultline links --record` writes them; relative to the configuration file. Flag: `--citations`. */
  citations: z.array(citationsSchema).optional(),
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
