/** One note of `internal:` in front matter. */
export interface InternalNote {
  key?: string;
  text: string;
}

/** What stands under `internal:` as a list of notes: a text, a list, or keys with values. */
export function internalNotes(value: unknown): InternalNote[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map(item => ({ text: wordsOf(item) }));
  if (typeof value === 'object' && !(value instanceof Date))
    return Object.entries(value).map(([key, item]) => ({ key, text: wordsOf(item) }));
  return [{ text: wordsOf(value) }];
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (typeof value === 'object' && value !== null && !(value instanceof Date))
    return Object.entries(value)
      .map(([key, item]) => `${key}: ${wordsOf(item)}`)
      .join('; ');
  return String(value);
}
