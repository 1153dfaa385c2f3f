import { resolveLanguage } from '../highlight.ts';
import type { Fence } from './fences.ts';
import type { SideLabel } from './label.ts';
import { fixHeadings } from './label-words.ts';
import { codeLikeness } from './likeness.ts';
import { firstLineMarker } from './marked-fence.ts';

/** One side of a pair: its code without a comment that only says which side it is. */
export interface PairSide {
  fence: Fence;
  code: string;
  /** What that comment says. */
  marker?: string;
}

/** Two fences that hold one piece of code before and after a change. */
export interface FencePair {
  before: PairSide;
  after: PairSide;
}

interface Candidate extends PairSide {
  label?: SideLabel;
  index: number;
}

/**
 * Pairs fences whose labels say that they are the two sides of a change. Labels that stand together are
 * believed; the farther apart they are, and the more other meanings their words have, the more must the code
 * itself have in common. An old side without a new one takes the most similar code of a later section about
 * the fix.
 */
export function pairFences(fences: readonly Fence[]): FencePair[] {
  const candidates = fences.map(candidateOf);
  const pairs: { before: Candidate; after: Candidate }[] = [];
  const taken = new Set<Candidate>();
  const take = (before: Candidate, after: Candidate): void => {
    pairs.push({ before, after });
    taken.add(before).add(after);
  };
  for (const after of candidates) {
    if (after.label?.side !== 'after') continue;
    const best = bestOf(
      candidates.slice(0, after.index).filter(c => c.label?.side === 'before' && !taken.has(c)),
      before => fitOfLabels(before, after),
    );
    if (best) take(best, after);
  }
  for (const before of candidates) {
    if (before.label?.side !== 'before' || before.label.form === 'move' || taken.has(before)) continue;
    const best = bestOf(
      candidates.slice(before.index + 1).filter(c => c.label?.side !== 'before' && !taken.has(c)),
      after => fitOfFix(before, after),
    );
    if (best) take(before, best);
  }
  return pairs.sort((a, b) => a.before.index - b.before.index);
}

function candidateOf(fence: Fence, index: number): Candidate {
  const marker = firstLineMarker(fence.block.code, fence.block.language);
  // The code's own first line is surer than a heading above it, such as "Updated build.yml".
  if (marker) return { fence, index, code: marker.rest, label: marker.label, marker: marker.text };
  return { fence, index, code: fence.block.code, ...(fence.label && { label: fence.label }) };
}

function bestOf(candidates: Candidate[], fitness: (candidate: Candidate) => number): Candidate | undefined {
  let best: Candidate | undefined;
  let bestFit = 0;
  for (const candidate of candidates) {
    const value = fitness(candidate);
    if (value > 0 && value >= bestFit) [best, bestFit] = [candidate, value];
  }
  return best;
}

/** How well two labelled fences fit, 0 when they are no pair. */
function fitOfLabels(before: Candidate, after: Candidate): number {
  const [a, b] = [before.label!, after.label!];
  if ((a.form === 'move') !== (b.form === 'move') || before.code === after.code) return 0;
  const distance = after.index - before.index;
  const likeness = codeLikeness(before.code, after.code);
  const unsure = a.form === 'phrase' || b.form === 'phrase';
  const sameStem = a.stem !== '' && a.stem === b.stem;
  const near = distance === 1 && sameSection(before.fence, after.fence);
  if (near && (!unsure || sameStem || likeness >= 0.25)) return 4 + likeness;
  if (a.form === 'move' || !sameLanguage(before, after)) return 0;
  const close =
    (sameSection(before.fence, after.fence) || siblings(before.fence, after.fence)) && distance <= 3;
  const needed = close ? (unsure ? 0.4 : distance === 1 ? 0 : 0.2) : distance === 1 && !unsure ? 0.2 : 0.5;
  return likeness < needed ? 0 : 1 + likeness + (sameStem ? 1 : 0) + (close ? 1 : 0);
}

/** How well a fence of a section about the fix fits an old side that has no labelled partner. */
function fitOfFix(before: Candidate, after: Candidate): number {
  const isFix = after.fence.sections.some(section => fixHeadings.test(section.title));
  if (!isFix || after.code === before.code || !sameLanguage(before, after)) return 0;
  const likeness = codeLikeness(before.code, after.code);
  return likeness < 0.55 ? 0 : likeness;
}

function sameLanguage(a: Candidate, b: Candidate): boolean {
  const language = ({ fence }: Candidate): string =>
    resolveLanguage(fence.block.language) ?? fence.block.language;
  return language(a) === language(b) || language(a) === 'text' || language(b) === 'text';
}

const deepest = (fence: Fence): number => fence.sections.at(-1)?.order ?? -1;

const sameSection = (a: Fence, b: Fence): boolean => deepest(a) === deepest(b);

/** Whether two fences stand in sections that follow one another under one heading. */
function siblings(a: Fence, b: Fence): boolean {
  const [pathA, pathB] = [a.sections, b.sections];
  return (
    pathA.length === pathB.length &&
    pathA.slice(0, -1).every((section, index) => section.order === pathB[index]!.order)
  );
}
