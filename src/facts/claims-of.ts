import type { Root } from 'hast';
import type { TextPart } from '../markup/marks/marked-figure.ts';
import type { Claim, LocatedClaim } from './claim.ts';
import { echoes } from './echoes.ts';
import { readDocument, type FactDocument } from './document.ts';
import { allowedDowntime } from './kinds/allowed-downtime.ts';
import type { StatedMilestone } from './stated-milestones.ts';
import { announcedCount } from './kinds/announced-count.ts';
import { beforeAfterLines } from './kinds/before-after-lines.ts';
import { bracketedParts } from './kinds/bracketed-parts.ts';
import { breakdown } from './kinds/breakdown.ts';
import { chronology } from './kinds/chronology.ts';
import { compared } from './kinds/compared.ts';
import { conversion } from './kinds/conversion.ts';
import { direction } from './kinds/direction.ts';
import { elapsed } from './kinds/elapsed.ts';
import { elapsedTotal } from './kinds/elapsed-total.ts';
import { equation } from './kinds/equation.ts';
import { limit } from './kinds/limit.ts';
import { listShare } from './kinds/list-share.ts';
import { listTotal } from './kinds/list-total.ts';
import { milestoneDuration } from './kinds/milestone-duration.ts';
import { momentSpan } from './kinds/moment-span.ts';
import { nearby } from './kinds/nearby.ts';
import { noSuchDay } from './kinds/no-such-day.ts';
import { toldTwice } from './kinds/told-twice.ts';
import { unixTime } from './kinds/unix-time.ts';
import { outcomes } from './kinds/outcomes.ts';
import { partOfWhole } from './kinds/part-of-whole.ts';
import { rate } from './kinds/rate.ts';
import { rowSpan } from './kinds/row-span.ts';
import { sectionCount } from './kinds/section-count.ts';
import { statedChange } from './kinds/stated-change.ts';
import { strayDate } from './kinds/stray-date.ts';
import { twoZones } from './kinds/two-zones.ts';
import { tableBaseline } from './kinds/table-baseline.ts';
import { tableChange } from './kinds/table-change.ts';
import { tableShare } from './kinds/table-share.ts';
import { tableTotal } from './kinds/table-total.ts';
import { timelineDuration } from './kinds/timeline-duration.ts';
import type { Passage } from './passage.ts';
import { weekday } from './kinds/weekday.ts';
import { zoneConversion } from './kinds/zone.ts';

/** One file a kind; of two that judge one figure, the one that verifies it is right: a usual reading holds. */
const readers: readonly ((document: FactDocument) => Claim[])[] = [
  allowedDowntime,
  announcedCount,
  beforeAfterLines,
  bracketedParts,
  breakdown,
  chronology,
  compared,
  conversion,
  direction,
  elapsedTotal,
  equation,
  limit,
  listShare,
  listTotal,
  milestoneDuration,
  momentSpan,
  noSuchDay,
  outcomes,
  partOfWhole,
  rate,
  rowSpan,
  sectionCount,
  statedChange,
  strayDate,
  tableBaseline,
  tableChange,
  tableShare,
  tableTotal,
  timelineDuration,
  toldTwice,
  twoZones,
  unixTime,
  weekday,
  zoneConversion,
];

/**
 * Finds every figure of a report that follows from other figures of it, and says whether it agrees.
 * @param tree the parsed body, before constructs redraw it
 * @param source the whole file's text, in which places count
 * @param milestones the incident's instants as its front matter gives them
 * @returns the claims in the order of the text
 */
export function claimsOf(
  tree: Root,
  source: string,
  milestones: readonly StatedMilestone[] = [],
): LocatedClaim[] {
  const document = readDocument(tree, milestones);
  const judged = strongest(readers.flatMap(read => read(document)));
  const decided = new Map<number, Claim[]>();
  for (const claim of judged) {
    if (claim.verdict === 'unchecked') continue;
    const { index } = claim.passage;
    decided.set(index, [...(decided.get(index) ?? []), claim]);
  }
  // What a decided claim follows from stands within it and says nothing new.
  const isDecided = ({ index }: Passage, figure: number): boolean =>
    decided
      .get(index)
      ?.some(
        claim => claim.figure === figure || (claim.extent.start <= figure && figure < claim.extent.end),
      ) ?? false;
  const claims = strongest([...judged, ...nearby(document, isDecided), ...elapsed(document, isDecided)]);
  if (claims.length === 0) return [];
  const lines = source.split('\n');
  return strongest([...claims, ...echoes(document, claims)])
    .sort((a, b) => a.passage.index - b.passage.index || a.figure - b.figure)
    .map(claim => located(claim, lines));
}

const rank = { verified: 0, contradicted: 1, explained: 1, unchecked: 2 };

const keyOf = ({ passage, figure }: Pick<Claim, 'passage' | 'figure'>): string =>
  `${passage.index}:${figure}`;

/** One claim a figure. */
function strongest(claims: readonly Claim[]): Claim[] {
  const byFigure = new Map<string, Claim>();
  for (const claim of claims) {
    if (claim.passage.isCode(claim.figure)) continue;
    const key = keyOf(claim);
    const known = byFigure.get(key);
    if (!known || rank[claim.verdict] < rank[known.verdict]) byFigure.set(key, claim);
  }
  return [...byFigure.values()];
}

function located(claim: Claim, lines: readonly string[]): LocatedClaim {
  const { passage, figure, extent, ...judged } = claim;
  const end = figureEnd(claim);
  const parts = passage.partsOf(figure, end);
  const line = passage.lineAt(figure);
  const column = columnOf(passage.text.slice(figure, end), lines[line - 1] ?? '', line, parts[0]);
  return { ...judged, place: { line, column }, parts };
}

/** Where a figure begins in its line: behind the words that stand before it there, else where its word comes first. */
function columnOf(figure: string, text: string, line: number, part: TextPart | undefined): number {
  const word = /^\S+/.exec(figure)?.[0] ?? '';
  const { node, start } = part ?? { node: undefined, start: 0 };
  const before = node?.value.slice(node.value.lastIndexOf('\n', start - 1) + 1, start) ?? '';
  const opens = node?.position?.start;
  const at = text.indexOf(before + word, opens?.line === line ? opens.column - 1 : 0);
  return Math.max(1, at >= 0 ? at + before.length + 1 : text.indexOf(word) + 1);
}

/** Characters beyond which a claim is more than its figure. */
const longestFigure = 40;

/** Where the figure ends: with its quantity, else with a claim that begins with it, else with its word. */
function figureEnd({ passage, figure, extent }: Claim): number {
  const quantity = passage.quantities.find(({ start }) => start === figure);
  if (quantity) return quantity.end;
  if (extent.start === figure && extent.end - figure <= longestFigure) return extent.end;
  const word = /^[^\s.,;:!?()]+/u.exec(passage.text.slice(figure))?.[0] ?? '';
  return figure + Math.max(1, word.length);
}
