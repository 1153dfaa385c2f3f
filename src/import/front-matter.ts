import { stringify } from 'yaml';
import { reportSchema } from '../report/report.ts';
import type { Field } from './candidate.ts';
import type { SourceFrontMatter } from './front-matter-block.ts';
import type { LiftedLine } from './lift.ts';
import type { Metadata } from './metadata.ts';

/** What a report's front matter is written from. */
export interface FrontMatterInput {
  metadata: Metadata;
  /** The source's own front matter. */
  own?: SourceFrontMatter | undefined;
  lifted: readonly LiftedLine[];
  /** What went wrong, where no label says it. */
  issue: string;
  /** The title, where the body's first heading does not give it. */
  title?: string | undefined;
  lang: string;
  /** Where the report was imported from. */
  source: string;
}

type Values = Record<string, unknown>;

/** Keys that import itself writes; another program's value of them is kept under `extra`. */
const written = new Set(['source', 'extra', 'related', 'not_related']);

/**
 * The front matter of an imported report: what is typed under its own key, everything else that the document
 * states about itself in its own words under `extra`.
 */
export function frontMatterOf(input: FrontMatterInput): Values {
  const { metadata, own, lang, source } = input;
  const { values } = metadata;
  const kept = keptKeys(own?.values ?? {});
  const typed: Values = {
    title: input.title,
    date: values.date?.value ?? 'unknown',
    status: values.status?.value ?? 'unknown',
    issue: input.issue,
    severity: values.severity && `SEV${values.severity.value}`,
    services: values.services?.value,
    tags: values.tags?.value,
    authors: values.authors?.value,
    started: values.started?.value.value,
    detected: values.detected?.value.value,
    acknowledged: values.acknowledged?.value.value,
    mitigated: values.mitigated?.value.value,
    resolved: values.resolved?.value.value,
    impact: values.impact?.value,
    causes: values.cause && [values.cause.value],
    review: values.review?.value,
    lang: lang === 'en' ? undefined : lang,
  };
  const merged: Values = { ...kept, ...withoutUndefined(typed), source };
  const extra = extraOf(input, merged);
  const ordered = Object.fromEntries(
    Object.keys(reportSchema.shape)
      .filter(key => merged[key] !== undefined)
      .map(key => [key, merged[key]]),
  );
  return { ...ordered, ...(Object.keys(extra).length > 0 && { extra }) };
}

const withoutUndefined = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** The keys of a source that already are Faultline's and hold what it expects. */
function keptKeys(own: Values): Values {
  const shape: Record<string, { safeParse(value: unknown): { success: boolean } }> = reportSchema.shape;
  return Object.fromEntries(
    Object.entries(own).filter(
      ([key, value]) => !written.has(key) && shape[key]?.safeParse(value).success && !isEmpty(value),
    ),
  );
}

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);

function extraOf({ own, lifted, metadata }: FrontMatterInput, merged: Values): Values {
  const { extra: ownExtra, ...ownValues } = own?.values ?? {};
  const inherited = typeof ownExtra === 'object' && ownExtra !== null ? (ownExtra as Values) : {};
  const foreign = Object.entries(ownValues).filter(([key, value]) => !isSaid(value, merged[key]));
  const stated: Values = {};
  for (const { field, label, raw } of lifted) {
    if (field === undefined || label === undefined || raw === undefined) continue;
    if (field !== 'duration' && isSaid(raw, merged[keyOf(field)])) continue;
    stated[label] = raw;
  }
  const { duration } = metadata.values;
  return {
    ...inherited,
    ...Object.fromEntries(foreign),
    ...(duration && { duration: duration.value }),
    ...(Object.keys(stated).length > 0 && { stated }),
  };
}

const keyOf = (field: Field): string => (field === 'cause' ? 'causes' : field);

/** Whether a value already stands in the front matter in the same words. */
function isSaid(value: unknown, typed: unknown): boolean {
  const text = (of: unknown): string => (Array.isArray(of) ? of.join(', ') : String(of));
  return typed !== undefined && text(value) === text(typed);
}

/** Writes front matter with its fences. @param eol the document's line end */
export function writeFrontMatter(values: Values, eol: string): string {
  const yaml = stringify(values, { lineWidth: 0, schema: 'core' });
  return `---\n${yaml}---\n`.replaceAll('\n', eol);
}
