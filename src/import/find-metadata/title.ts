import type { Candidate } from '../candidate.ts';
import { textOf } from '../plain-text.ts';
import { lineOf, type SourceDocument } from '../source-document.ts';

/** The report's heading: its title, and often the day of the incident. */
export function findTitle(source: SourceDocument): Candidate[] {
  if (!source.title) return [];
  const raw = textOf(source.title).replace(/\s+/g, ' ').trim();
  const found = { raw, label: '', weakness: 0, origin: 'title' as const, line: lineOf(source.title) };
  return [
    { ...found, field: 'title' },
    { ...found, field: 'date' },
  ];
}
