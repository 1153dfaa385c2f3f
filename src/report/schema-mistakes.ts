import type { z } from 'astro/zod';
import { suggest } from './suggest.ts';

/** One thing that a value gets wrong by its schema, whatever kind of file the value was read from. */
export type SchemaMistake = { path: readonly PropertyKey[] } & (
  | { kind: 'unknown-key'; key: string; known: string[]; suggestion?: string }
  | { kind: 'missing'; expected: string }
  | { kind: 'invalid'; expected: string; received: unknown; suggestion?: string }
);

/**
 * Every mistake of a value that its schema refused. A value of the wrong type fails its further rules too; the first
 * issue of a path says what to mend.
 */
export function schemaMistakes(error: z.ZodError, value: unknown, schema: z.ZodObject): SchemaMistake[] {
  return Map.groupBy(error.issues, issue => `${issue.path.join('.')} ${issue.code === 'unrecognized_keys'}`)
    .values()
    .map(issues => issues[0]!)
    .toArray()
    .flatMap(issue => mistakesOf(issue, value, schema));
}

/** A value in words: `a list`, or the value itself. */
export function describeValue(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'function') return 'a function';
  return `\`${String(value)}\``;
}

function mistakesOf(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodObject): SchemaMistake[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map(key => {
      const suggestion = suggest(key, known);
      return { kind: 'unknown-key', path: [...path, key], key, known, ...(suggestion && { suggestion }) };
    });
  }
  const expected = expectation(issue);
  const received = valueAt(value, path);
  if (received === undefined) return [{ kind: 'missing', path, expected }];
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const suggestion = typeof received === 'string' ? suggest(received, allowed) : undefined;
  return [{ kind: 'invalid', path, expected, received, ...(suggestion && { suggestion }) }];
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map(v => `\`${String(v)}\``).join(', ')}`;
    case 'invalid_type':
      return (
        { string: 'text', array: 'a list', object: 'a mapping', record: 'a mapping' }[
          issue.expected as string
        ] ?? `a ${issue.expected}`
      );
    case 'too_small':
      return 'a value that is not empty';
    case 'invalid_union':
      return 'an `https://` address, or `{ url, title }`';
    case 'invalid_format':
      return issue.format === 'url' ? 'an `https://` address' : issue.message;
    default:
      return issue.message;
  }
}

function knownKeys(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const part of path) current = step(unwrap(current), part);
  const object = unwrap(current) as { shape?: object };
  return Object.keys(object?.shape ?? {});
}

function unwrap(schema: unknown): unknown {
  const inner = (schema as { def?: { innerType?: unknown } } | undefined)?.def?.innerType;
  return inner === undefined ? schema : unwrap(inner);
}

function step(schema: unknown, part: PropertyKey): unknown {
  const node = schema as { shape?: Record<PropertyKey, unknown>; element?: unknown } | undefined;
  return typeof part === 'number' ? node?.element : node?.shape?.[part];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, key) => (current as Record<PropertyKey, unknown> | undefined | null)?.[key],
    value,
  );
}
