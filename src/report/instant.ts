import { z } from 'astro/zod';

export type Precision = 'minute' | 'hour' | 'day';

/** A point in time as far as its author knew it. */
export interface Instant {
  /** `2026-01-04`, or RFC 3339 with an offset. */
  value: string;
  precision: Precision;
  /** True where the author wrote `~` before it. */
  estimated: boolean;
  /** Milliseconds since 1970-01-01T00:00Z; of a day, its midnight in UTC. */
  epoch: number;
}

const form =
  /^(~)?\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s?(Z|[+-]\d{2}:?\d{2}))?$/i;

/**
 * Reads an instant: a date, or RFC 3339 (https://www.rfc-editor.org/rfc/rfc3339#section-5.6) with an
 * offset, where minutes may be left out to say "to the hour" and a leading `~` says "estimated".
 * @returns undefined when the text is neither, or names a day or time that does not exist
 */
export function parseInstant(text: string): Instant | undefined {
  const match = form.exec(text.trim());
  if (!match) return undefined;
  const [, tilde, day, hour, minute, second, zone] = match;
  const offset = !zone || /z/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const value = hour ? `${day}T${hour}:${minute ?? '00'}:${second ?? '00'}${offset}` : day!;
  const epoch = Date.parse(value);
  if (Number.isNaN(epoch) || !isRealDay(day!)) return undefined;
  const precision: Precision = hour ? (minute ? 'minute' : 'hour') : 'day';
  return { value, precision, estimated: tilde !== undefined, epoch };
}

/** The calendar day of an instant as written, `YYYY-MM-DD`. */
export const dayOf = (instant: Instant): string => instant.value.slice(0, 10);

// Date.parse rolls 2026-02-30 over into March; a report's date must exist as written.
function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

export const instantExpected = 'a date `2026-01-04` or an instant with an offset `2026-01-04T09:30Z`';

/** An instant in front matter: text in, {@link Instant} out. */
export const instantSchema = z
  .string()
  .meta({ pattern: form.source })
  .transform((text, context): Instant => {
    const instant = parseInstant(text);
    if (instant) return instant;
    context.addIssue({ code: 'custom', message: instantExpected });
    return z.NEVER;
  });

/** The incident's day, or the explicit `unknown`. A full instant is accepted. */
export const dateSchema = z
  .string()
  .meta({ pattern: `^unknown$|${form.source}` })
  .transform((text, context): string => {
    if (text === 'unknown') return text;
    const instant = parseInstant(text);
    if (instant) return dayOf(instant);
    context.addIssue({ code: 'custom', message: `${instantExpected}, or \`unknown\`` });
    return z.NEVER;
  });
