/** What a report may state about itself. */
export type Field =
  | 'title'
  | 'date'
  | 'started'
  | 'detected'
  | 'acknowledged'
  | 'mitigated'
  | 'resolved'
  | 'duration'
  | 'status'
  | 'review'
  | 'severity'
  | 'issue'
  | 'impact'
  | 'cause'
  | 'services'
  | 'authors'
  | 'tags';

/** The form in which a value is stated, the most deliberate first. */
export const origins = [
  'front-matter',
  'table',
  'label',
  'heading',
  'body-label',
  'footer',
  'title',
  'file-name',
  'path-key',
] as const;
export type Origin = (typeof origins)[number];

/** A value that a document states somewhere, not yet understood. */
export interface Candidate {
  field: Field;
  /** The value as plain text. */
  raw: string;
  /** The entries of a value that is written as a list. */
  items?: string[];
  /** The label or key as written. */
  label: string;
  /** 0 for the field's own label, higher for one that may mean something else. */
  weakness: number;
  origin: Origin;
  /** 1-based line in the source. */
  line: number;
  /** Lines that hold nothing but this value and its label: they may be lifted out of the body. */
  ownLines?: number[];
}
