import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import { type Instant, instantsOf } from '../instants.ts';
import type { Passage } from '../passage.ts';

const day = 86_400;

/** Entries of one list, table or row of headings whose order tells a story. */
type Sequence = Instant[];

/** A dated entry that stands in a sequence of moments where its day cannot be: a mistyped year or month. */
export function chronology(document: FactDocument): Claim[] {
  const instants = instantsOf(document).filter(isEntry);
  return sequencesOf(instants).flatMap(sequence => misplaced(sequence));
}

/** Whether the moment opens its passage, or follows a label there. */
function isEntry({ passage, moment, dated }: Instant): boolean {
  if (passage.kind === 'line' || moment.relative !== undefined || !dated) return false;
  return /^[^\d\n.]{0,40}$/.test(passage.text.slice(0, moment.start));
}

/** Entries belong together where they stand in one list or column, or head sections of one level. */
function sequencesOf(instants: readonly Instant[]): Sequence[] {
  const groups = new Map<unknown, Sequence>();
  const seen = new Set<Passage>();
  for (const instant of instants) {
    const { passage } = instant;
    if (seen.has(passage)) continue;
    seen.add(passage);
    const key = passage.list ?? passage.table ?? (passage.kind === 'heading' ? passage.level : undefined);
    if (key === undefined) continue;
    groups.set(key, [...(groups.get(key) ?? []), instant]);
  }
  return [...groups.values()].filter(sequence => sequence.length >= 3);
}

function misplaced(sequence: Sequence): Claim[] {
  const median = [...sequence].sort((a, b) => a.at - b.at)[Math.floor(sequence.length / 2)]!;
  return sequence.flatMap((instant, index) => {
    const others = sequence.filter(other => other !== instant);
    const previous = sequence[index - 1];
    const next = sequence[index + 1];
    const isBehind = previous !== undefined && instant.at < previous.at - day && (!next || next.at >= previous.at);
    const isAhead = next !== undefined && instant.at > next.at + day && (!previous || next.at >= previous.at);
    if (!isBehind && !isAhead) return [];
    // One that is off while the others are in order and close to each other.
    const inOrder = others.every((other, at) => at === 0 || other.at >= others[at - 1]!.at - 60);
    if (!inOrder || Math.abs(instant.at - median.at) < 5 * day) return [];
    const against = isBehind ? previous! : next!;
    return [claimOf(instant, against, isBehind)];
  });
}

function claimOf(instant: Instant, against: Instant, isBehind: boolean): Claim {
  const { passage, moment, text } = instant;
  return {
    kind: 'chronology',
    passage,
    figure: moment.start,
    extent: { start: moment.start, end: moment.stop },
    text,
    inputs: [{ text: against.text, line: against.line }],
    verdict: 'contradicted',
    derivation: `${text} stands ${isBehind ? 'after' : 'before'} ${against.text}, the others being in order`,
    expected: `${isBehind ? 'not before' : 'not after'} ${against.text}`,
  };
}
