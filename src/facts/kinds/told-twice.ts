import type { Milestone } from '../../report/chronology.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import type { Instant } from '../instants.ts';
import { labelled } from '../labels.ts';
import { milestoneOf } from '../milestone-words.ts';
import type { Passage } from '../passage.ts';

const minute = 60;
const told =
  /^[^\p{L}\d\n]{0,4}(?:(?:the )?(?:incident|outage|issue) (?:was |is )?(?<what>declared|detected|mitigated|repaired|resolved|restored))(?!\p{L})(?! (?:as|to be|over|resolved|closed))/iu;

/** A milestone that the key events and the timeline tell of, at two different times. */
export function toldTwice(document: FactDocument): Claim[] {
  const entries = document.instants.flatMap(instant => {
    const { moment, passage, dated } = instant;
    if (!moment.time || !dated || moment.end || /\p{L}/u.test(passage.text.slice(0, moment.start))) return [];
    const milestone = milestoneOf(
      told.exec(passage.text.slice(moment.stop))?.groups?.what ?? headOf(passage),
    );
    return milestone ? [{ instant, milestone }] : [];
  });
  if (entries.length === 0) return [];
  const events = keyEvents(document);
  return entries.flatMap(({ instant, milestone }) => {
    const same = events.filter(event => event.milestone === milestone);
    // Said more than once, either may be the one that counts.
    if (same.length !== 1 || entries.filter(entry => entry.milestone === milestone).length !== 1) return [];
    const [event] = same;
    const apart = apartBy(event!.instant, instant);
    if (apart >= minute && apart < 10 * minute) return [];
    return [claimOf(instant, event!.instant, milestone, apart < minute)];
  });
}

/** In seconds; as the clock says where only one of the two has a zone. */
function apartBy(a: Instant, b: Instant): number {
  const apart = Math.abs(a.at - b.at);
  const offsets = [a, b].map(({ moment }) => moment.offset);
  const isMixed = offsets.filter(offset => offset === undefined).length === 1;
  return isMixed ? Math.min(apart, Math.abs(onTheClock(a) - onTheClock(b))) : apart;
}

function onTheClock({ moment: { date, time } }: Instant): number {
  const days = Date.UTC(date?.year ?? 2000, (date?.month ?? 1) - 1, date?.day ?? 1) / 1000;
  return days + time!.hour * 3600 + time!.minute * minute;
}

/** What the cell beside a moment's begins with: `復旧 (緩和) — …`. */
function headOf({ table, row, column }: Passage): string {
  const beside = table?.rows[(row ?? 0) - 1]?.[(column ?? 0) + 1]?.text ?? '';
  return /^\p{L}[\p{L} ]{0,24}(?=\s?(?:[(（—–:：]|$))/u.exec(beside)?.[0] ?? '';
}

function keyEvents(document: FactDocument): { instant: Instant; milestone: Milestone }[] {
  return labelled(document.timed, document).flatMap(({ label, passage, start }) => {
    const milestone = milestoneOf(label);
    const instant = document.instants.find(
      found => found.passage === passage && Math.abs(found.moment.start - start) <= 2,
    );
    return milestone && instant?.moment.time && instant.dated && !instant.estimated
      ? [{ instant, milestone }]
      : [];
  });
}

function claimOf(
  { passage, moment, text }: Instant,
  event: Instant,
  milestone: Milestone,
  isRight: boolean,
): Claim {
  return {
    kind: 'chronology',
    passage,
    figure: moment.start,
    extent: { start: moment.start, end: moment.stop },
    text,
    inputs: [{ text: event.text, line: event.line }],
    verdict: isRight ? 'verified' : 'contradicted',
    derivation: `line ${event.line} says ${milestone} ${event.text}, ${isRight ? 'as this entry does' : `but this entry says ${text}`}`,
    expected: isRight ? '' : event.text,
  };
}
