import type { Candidate, Field } from '../candidate.ts';
import type { FieldValues } from '../metadata.ts';
import { readDay } from './day.ts';
import { readDuration } from './duration.ts';
import { readInstant, type StatedInstant } from './instant.ts';
import { readIssue, readSentence } from './issue.ts';
import { readNames, readServices } from './names.ts';
import { readSeverity } from './severity.ts';
import { readReview, readStatus } from './status.ts';

/** What every reader may need to know of the document. */
interface DocumentFacts {
  /** Minutes east of UTC, where the document states one zone for all. */
  offset?: number | undefined;
}

type Reader<F extends Field> = (candidate: Candidate, facts: DocumentFacts) => FieldValues[F] | undefined;

const instant = ({ raw }: Candidate, { offset }: DocumentFacts): StatedInstant | undefined =>
  readInstant(raw, offset);
const list =
  (read: (raw: string, items?: string[]) => string[]) =>
  ({ raw, items }: Candidate): string[] | undefined => {
    const values = read(raw, items);
    return values.length === 0 ? undefined : values;
  };

/** How the value of each field is read; undefined where it says nothing of the kind. */
export const readers: { [F in Field]: Reader<F> } = {
  title: ({ raw }) => raw || undefined,
  date: ({ raw }) => readDay(raw),
  started: instant,
  detected: instant,
  acknowledged: instant,
  mitigated: instant,
  resolved: instant,
  duration: ({ raw }) => readDuration(raw),
  status: ({ raw }) => readStatus(raw),
  review: ({ raw }) => readReview(raw),
  severity: ({ raw }) => readSeverity(raw),
  issue: ({ raw }) => readIssue(raw),
  impact: ({ raw }) => readSentence(raw),
  cause: ({ raw }) => readSentence(raw),
  services: list(readServices),
  authors: list(readNames),
  tags: list(readServices),
};
