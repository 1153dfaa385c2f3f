import type { IncidentStatus, ReviewState } from '../report/status.ts';
import type { Candidate, Field, Origin } from './candidate.ts';
import type { StatedInstant } from './read-value/instant.ts';

/** What a field's value is once it is understood. */
export interface FieldValues {
  title: string;
  date: string;
  started: StatedInstant;
  detected: StatedInstant;
  acknowledged: StatedInstant;
  mitigated: StatedInstant;
  resolved: StatedInstant;
  duration: string;
  status: IncidentStatus;
  review: ReviewState;
  severity: number;
  issue: string;
  impact: string;
  cause: string;
  services: string[];
  authors: string[];
  tags: string[];
}

/** A value with the place that states it. */
export interface Stated<F extends Field = Field> {
  value: FieldValues[F];
  candidate: Candidate;
}

/** Two places that state different values. */
export interface Disagreement {
  field: Field;
  chosen: { value: string; line: number; origin: Origin };
  others: { value: string; line: number; origin: Origin }[];
}

/** A report's metadata, understood and merged. */
export interface Metadata {
  values: { [F in Field]?: Stated<F> };
  /** Every candidate that agrees with the value chosen for its field. */
  agreeing: Candidate[];
  disagreements: Disagreement[];
  /** Values that were stated and not understood. */
  unread: Candidate[];
}
