import type { CompiledReport } from '../compile.ts';
import { isOpen } from '../report/status.ts';
import type { Counts } from './counts.ts';
import type { Draft } from './draft.ts';
import type { Lost } from './lost-words.ts';
import type { StatedInstant } from './read-value/instant.ts';

/** What came of one source. Lines are 1-based in the source; what the document does not state is null. */
export interface LossEntry {
  source: string;
  target: string;
  metadata: {
    title: string | null;
    date: string | null;
    started: string | null;
    resolved: string | null;
    duration: string | null;
    status: string | null;
    review: string | null;
    severity: { raw: string; level: number } | null;
    issue: string | null;
    services: string[];
    authors: string[];
  };
  root_cause_heading: string | null;
  changes: { before_line: number; after_line: number }[];
  metric_tables: number[];
  timeline: { form: string; line: number | null; entries: number };
  recommendations: {
    line: number;
    text: string;
    status: 'open' | 'done';
    owner: string | null;
    ticket: string | null;
  }[];
  /** Where each value comes from. */
  found: { field: string; value: unknown; raw: string; label: string; origin: string; line: number }[];
  /** Fields for which different places state different values. */
  ambiguous: Draft['metadata']['disagreements'];
  /** Values that were stated and not understood; they stay in the body or under `extra`. */
  not_understood: { field: string; raw: string; line: number }[];
  /** Lines that left the body for the front matter. */
  lifted: { line: number; text: string; field: string | null }[];
  /** What was rewritten in the body. */
  changed: { line: number; kind: string; from: string; to: string }[];
  lost: Lost[];
  counts: { in: Counts; out: Counts };
}

/** What import did to a body beyond lifting its metadata. */
export interface BodyOutcome {
  target: string;
  compiled: CompiledReport;
  /** From lines of the written file to those of the source. */
  sourceLine(line: number): number;
  changed: LossEntry['changed'];
  lost: Lost[];
  countsOut: Counts;
}

/** Puts together what is known of one import. */
export function lossEntry(draft: Draft, outcome: BodyOutcome): LossEntry {
  const { values, agreeing, disagreements, unread } = draft.metadata;
  const { compiled, sourceLine } = outcome;
  return {
    source: draft.source,
    target: outcome.target,
    metadata: {
      title: values.title?.value ?? null,
      date: values.date?.value ?? null,
      started: wholeInstant(values.started?.value),
      resolved: wholeInstant(values.resolved?.value),
      duration: values.duration?.value ?? null,
      status: values.status?.value ?? null,
      review: values.review?.value ?? null,
      severity: values.severity ? { raw: values.severity.candidate.raw, level: values.severity.value } : null,
      issue: values.issue?.value ?? null,
      services: values.services?.value ?? [],
      authors: values.authors?.value ?? [],
    },
    root_cause_heading: draft.rootCauseHeading ?? null,
    ...constructsOf(compiled, sourceLine),
    found: agreeing.map(({ field, raw, label, origin, line }) => ({
      field,
      value: values[field]?.value,
      raw,
      label,
      origin,
      line,
    })),
    ambiguous: disagreements,
    not_understood: unread.map(({ field, raw, line }) => ({ field, raw, line })),
    lifted: draft.body.lifted.map(({ line, text, field }) => ({ line, text, field: field ?? null })),
    changed: outcome.changed,
    lost: outcome.lost,
    counts: { in: draft.counts, out: outcome.countsOut },
  };
}

const wholeInstant = (instant: StatedInstant | undefined): string | null =>
  instant?.precision === 'minute' ? instant.value : null;

function constructsOf(
  { constructs, recommendations }: CompiledReport,
  sourceLine: (line: number) => number,
): Pick<LossEntry, 'changes' | 'metric_tables' | 'timeline' | 'recommendations'> {
  const [timeline] = constructs
    .filter(construct => construct.kind === 'timeline')
    .sort((a, b) => b.entries - a.entries);
  return {
    changes: constructs
      .filter(construct => construct.kind === 'change')
      .map(({ beforeLine, afterLine }) => ({
        before_line: sourceLine(beforeLine),
        after_line: sourceLine(afterLine),
      })),
    metric_tables: constructs
      .filter(construct => construct.kind === 'metric-table')
      .map(({ line }) => sourceLine(line)),
    timeline: timeline
      ? { form: timeline.form, line: sourceLine(timeline.line), entries: timeline.entries }
      : { form: 'none', line: null, entries: 0 },
    recommendations: recommendations.map(({ line, text, status, owner, ticket }) => ({
      line: sourceLine(line),
      text,
      status: isOpen(status) ? ('open' as const) : ('done' as const),
      owner: owner ?? null,
      ticket: ticket ?? null,
    })),
  };
}
