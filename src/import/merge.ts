import { contradictions, milestones } from '../report/chronology.ts';
import { parseInstant } from '../report/instant.ts';
import { type Candidate, type Field, type Origin, origins } from './candidate.ts';
import { isOfDocument } from './labels.ts';
import type { Disagreement, FieldValues, Metadata, Stated } from './metadata.ts';
import { readers } from './read-value/index.ts';
import { onlyReview } from './status-words.ts';

const fields = Object.keys(readers) as Field[];

/** Fields that also say on which day an incident was, the surest first. */
const dayFields: readonly Field[] = ['started', 'detected', 'resolved'];

/** Blog posts are named for the day they were published, other reports for the day of the incident. */
const isPost = (path: string): boolean => /(?:^|\/)(?:_?posts?|_?blog|news|articles?)\//i.test(path);

/**
 * Understands the candidates and chooses one value a field: front matter first, then the more deliberate form,
 * a field's own label before one that often means it, the earlier line before the later.
 * @param path where the source lies, relative to what is imported
 * @param offset minutes east of UTC, where the document states one zone for all
 */
export function mergeMetadata(found: readonly Candidate[], path: string, offset?: number): Metadata {
  const candidates = [...found, ...found.flatMap(alsoMeant)];
  const metadata: Metadata = { values: {}, agreeing: [], disagreements: [], unread: [] };
  for (const field of fields) {
    const own = candidates
      .filter(candidate => candidate.field === field)
      .sort((a, b) => rank(a, path) - rank(b, path) || a.line - b.line);
    mergeField(field, own, offset, metadata);
  }
  dropImpossibleInstants(metadata);
  const read = new Set(metadata.agreeing.map(({ line }) => line));
  metadata.unread = metadata.unread.filter(
    ({ line, origin, weakness }) =>
      weakness < 10 && origin !== 'title' && origin !== 'file-name' && !read.has(line),
  );
  return metadata;
}

function mergeField<F extends Field>(
  field: F,
  own: Candidate[],
  offset: number | undefined,
  metadata: Metadata,
): void {
  const read: Stated<F>[] = [];
  for (const candidate of own) {
    const value = readers[field](candidate, { offset });
    if (value === undefined) metadata.unread.push(candidate);
    else read.push({ value, candidate });
  }
  const [chosen] = read;
  if (!chosen) return;
  (metadata.values as Record<Field, unknown>)[field] = chosen;
  const others = read.filter(other => !isSame(other.value, chosen.value));
  metadata.agreeing.push(...read.filter(other => !others.includes(other)).map(({ candidate }) => candidate));
  const rivals = others.filter(
    ({ candidate }) => candidate.weakness < 10 && comparable.has(field) && candidate.origin !== 'path-key',
  );
  if (rivals.length > 0) metadata.disagreements.push(disagreement(field, chosen, rivals));
}

/**
 * Takes out an instant that cannot be true beside an earlier one, such as a resolution before the start. Which
 * of the two is wrong only a person can say, so its line stays in the body and is reported as not understood.
 */
function dropImpossibleInstants({ values, agreeing, unread }: Metadata): void {
  const instants = Object.fromEntries(
    milestones.map(name => [name, parseInstant(values[name]?.value.value ?? '')]),
  );
  for (const { then, impossible } of contradictions(instants)) {
    const stated = values[then];
    if (!impossible || !stated) continue;
    delete values[then];
    const dropped = agreeing.filter(({ field }) => field === then);
    unread.push(...dropped);
    // The line may have told the day too; it stays in the body all the same.
    const lines = new Set(dropped.map(({ line }) => line));
    const kept = agreeing.filter(({ line }) => !lines.has(line));
    agreeing.splice(0, agreeing.length, ...kept);
  }
}

/** Fields of which a document has one value; prose differs without disagreeing. */
const comparable = new Set<Field>([
  'date',
  'started',
  'detected',
  'mitigated',
  'resolved',
  'duration',
  'status',
  'severity',
]);

function alsoMeant(candidate: Candidate): Candidate[] {
  const { ownLines: _lines, ...rest } = candidate;
  if (candidate.field === 'status')
    return onlyReview.test(candidate.raw) ? [{ ...candidate, field: 'review' }] : [];
  return dayFields.includes(candidate.field)
    ? [{ ...rest, field: 'date', weakness: 10 + dayFields.indexOf(candidate.field) }]
    : [];
}

const originRank = (origin: Origin): number => origins.indexOf(origin);

function rank({ field, origin, weakness }: Candidate, path: string): number {
  if (isOfDocument(weakness)) return 50_000 + weakness;
  // A title is for people to read; the key `title` often repeats a shorter form of it.
  if (field === 'title') return origin === 'title' ? -1 : originRank(origin);
  if (field === 'severity' && weakness >= 10) return 20_000 + originRank(origin);
  // "Discovered", "Fixed on" and the like may be another day than the one the report is named for.
  if (field === 'date' && weakness >= 10) return originRank('path-key') * 1000 - 500 + originRank(origin);
  if (field === 'date' && origin === 'file-name')
    return (originRank('title') + (isPost(path) ? 0.5 : -0.5)) * 1000 + weakness;
  return originRank(origin) * 1000 + weakness;
}

function isSame(a: FieldValues[Field], b: FieldValues[Field]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function disagreement(field: Field, chosen: Stated, others: Stated[]): Disagreement {
  const say = ({ value, candidate }: Stated) => ({
    value: typeof value === 'object' && 'value' in value ? value.value : String(value),
    line: candidate.line,
    origin: candidate.origin,
  });
  return { field, chosen: say(chosen), others: others.map(say) };
}
