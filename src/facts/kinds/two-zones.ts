import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import type { Instant } from '../instants.ts';

/** One date and time of day told in two zones, which are two moments: `2026-04-14 17:00 UTC` and `2026-04-14 17:00 JST`. */
export function twoZones({ instants }: FactDocument): Claim[] {
  const byClock = new Map<string, Instant[]>();
  for (const instant of instants) {
    const { time, date, offset } = instant.moment;
    // On the hour much happens every day.
    if (!time || !date?.day || offset === undefined) continue;
    const clock = `${date.year}-${date.month}-${date.day} ${time.hour}:${time.minute}`;
    byClock.set(clock, [...(byClock.get(clock) ?? []), instant]);
  }
  return [...byClock.values()].flatMap(told => {
    const usual = told.filter(({ moment }) => moment.offset === told[0]!.moment.offset);
    const other = told.filter(({ moment }) => moment.offset !== told[0]!.moment.offset);
    const [odd, against] = other.length > usual.length ? [usual, other[0]!] : [other, usual[0]!];
    return odd.map(instant => claimOf(instant, against));
  });
}

function claimOf({ passage, moment, text }: Instant, against: Instant): Claim {
  return {
    kind: 'chronology',
    passage,
    figure: moment.start,
    extent: { start: moment.start, end: moment.stop },
    text,
    inputs: [{ text: against.text, line: against.line }],
    verdict: 'contradicted',
    derivation: `${text} and ${against.text} are the same time of day in two zones, which cannot both be meant`,
    expected: against.text,
  };
}
