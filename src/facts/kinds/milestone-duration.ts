import { type Milestone, milestones } from '../../report/chronology.ts';
import type { FoundQuantity } from '../../report/quantity.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import type { Instant } from '../instants.ts';
import { judge, type Reading } from '../judge.ts';
import { type Labelled, labelled } from '../labels.ts';
import { type DurationLabel, durationLabel, milestoneOf } from '../milestone-words.ts';
import { agrees, exactly } from '../figure.ts';
import { supportHours, workTime } from '../support-hours.ts';

/** An instant that a label calls a milestone. */
interface Event extends Instant {
  milestone: Milestone;
}

const day = 86_400;
const hour = 3600;
const workingHours = [
  [10, 17],
  [9, 17],
  [9, 18],
  [8, 18],
] as const;

/** `Time to repair`, `Duration` and the like against the instants that the report labels. */
export function milestoneDuration(document: FactDocument): Claim[] {
  if (document.timed.length === 0 && document.milestones.length < 2) return [];
  const durations = labelled(document.figured, document).flatMap(pair => {
    const means = durationLabel(pair.label);
    const figure = means && leading(pair);
    return figure ? [{ pair, means: means!, figure }] : [];
  });
  if (durations.length === 0) return [];
  const instants = document.instants;
  const events = finest(eventsOf(labelled(document.timed, document), instants));
  return durations.flatMap(duration => {
    const stated = byFrontMatter(document, duration);
    const told = events.length < 2 ? undefined : byLabels(instants, events, duration);
    return [told, stated].find(claim => claim?.verdict === 'verified') ?? stated ?? told ?? [];
  });
}

/** What a duration is called, what that means, and how long it is said to be. */
interface Told {
  pair: Labelled;
  means: DurationLabel;
  figure: FoundQuantity;
}

/** Against the instants of the front matter, which are in zones of their own: none of them goes with one of the text. */
function byFrontMatter(
  { milestones: known }: FactDocument,
  { pair, means, figure }: Told,
): Claim | undefined {
  const from = known.filter(({ milestone }) => means.from.includes(milestone));
  let to = known.filter(({ milestone }) => means.to.includes(milestone));
  if (to.length === 0) to = known.filter(({ milestone }) => milestone === 'resolved');
  const fine = (step: number): boolean => step < day || figure.step >= day;
  const readings = from.flatMap(start =>
    to.flatMap(end => {
      const seconds = end.at - start.at;
      if (seconds <= 0 || !fine(start.step) || !fine(end.step)) return [];
      const isEstimate = start.estimated || end.estimated;
      const slack = isEstimate ? 300 : Math.max(start.step, end.step) > 60 ? 1800 : 0;
      const result = { low: seconds - slack, high: seconds + slack };
      return [
        { words: `${start.milestone} ${start.text} to ${end.milestone} ${end.text}`, result, shown: seconds },
      ];
    }),
  );
  if (readings.length === 0) return undefined;
  const inputs = [...new Set([...from, ...to])].map(({ text, line }) => ({ text, line }));
  const name = `“${pair.label.trim()}”`;
  const doubt = figure.high === Number.POSITIVE_INFINITY ? 'it may count from before the report' : undefined;
  return judge({ kind: 'duration', passage: pair.passage, figure, inputs, name }, readings, { doubt });
}

function byLabels(
  instants: readonly Instant[],
  events: readonly Event[],
  { pair, means, figure }: Told,
): Claim | undefined {
  const from = events.filter(({ milestone }) => means.from.includes(milestone));
  let to = events.filter(({ milestone }) => means.to.includes(milestone));
  if (to.length === 0) to = events.filter(({ milestone }) => milestone === 'resolved');
  // What the timeline begins with, before anybody noticed, may be where the incident began.
  const earliest = Math.min(...events.map(({ at }) => at));
  const before = instants
    .filter(({ at, dated }) => dated && at < earliest && at > earliest - hour)
    .slice(0, 3);
  const hours = supportHours(pair.passage.text.slice(pair.start, pair.end));
  const beside = pair.passage.moments.length > 1 || pair.passage.moments.some(({ end }) => end);
  const readings = [...from, ...before].flatMap(start =>
    to.flatMap(end => (isAsFine(figure, start, end) ? readingsOf(start, end, hours) : [])),
  );
  if (readings.length === 0) return undefined;
  const used = [...new Set([...from, ...to])];
  const clipped = from.some(start => to.some(end => isWorkTime(figure, start, end)));
  const isVague = [...from, ...to].some(event => !isAsFine(figure, event));
  const doubt = isVague
    ? 'a time is not stated'
    : clipped && !hours
      ? 'it may count working hours only'
      : doubtOf(figure, used, beside && !hours);
  const stated = {
    kind: 'duration' as const,
    passage: pair.passage,
    figure,
    inputs: used.map(({ text, line }) => ({ text, line })),
    name: `“${pair.label.trim()}”`,
  };
  return judge(stated, readings, { doubt });
}

/** From a day alone only days follow. */
const isAsFine = (figure: FoundQuantity, ...ends: Instant[]): boolean =>
  figure.step >= day || ends.every(({ moment }) => moment.time);

/** Of a milestone that is told with a time and without one, the ones with a time. */
const finest = (events: readonly Event[]): Event[] =>
  events.filter(
    event =>
      event.moment.time ||
      !events.some(other => other.milestone === event.milestone && other.moment.time !== undefined),
  );

function doubtOf(figure: FoundQuantity, events: readonly Event[], beside: boolean): string | undefined {
  if (events.some(({ dated }) => !dated)) return 'a day is not stated';
  if (figure.high === Number.POSITIVE_INFINITY) return 'it may count from before the report';
  if (beside) return 'it may be told of the moments beside it';
  const inOrder = milestones.flatMap(name => events.filter(({ milestone }) => milestone === name));
  const span = inOrder.at(-1)!.at - inOrder[0]!.at;
  // A mistyped month or year would put every duration in doubt.
  if (span < 0 || span > 20 * day) return 'an instant may be mistyped';
  return undefined;
}

/** Whether a duration is what usual working hours leave of the time between two instants. */
const isWorkTime = (figure: FoundQuantity, from: Instant, to: Instant): boolean =>
  workingHours.some(([open, close]) =>
    agrees(figure, exactly(workTime(open * hour, close * hour, from.at, to.at)), 30),
  );

/** The duration that a label's value begins with, after a word or two at most. */
function leading({ passage, start, end }: Labelled): FoundQuantity | undefined {
  const figure = passage.quantities.find(quantity => quantity.start >= start);
  if (figure?.dimension !== 'time' || figure.start - start > 12 || figure.end > end) return undefined;
  return figure;
}

function eventsOf(pairs: readonly Labelled[], instants: readonly Instant[]): Event[] {
  return pairs.flatMap(({ label, passage, start, end }) => {
    const milestone = milestoneOf(label);
    if (!milestone) return [];
    const instant = instants.find(
      found => found.passage === passage && found.moment.start >= start - 1 && found.moment.stop <= end + 1,
    );
    return instant && instant.moment.start - start < 12 ? [{ ...instant, milestone }] : [];
  });
}

function readingsOf(from: Instant, to: Instant, hours: ReturnType<typeof supportHours>): Reading[] {
  const seconds = to.at - from.at;
  if (seconds <= 0) return [];
  const words = `${from.text} to ${to.text}`;
  // The author subtracts what is written; an end that is written to the hour or the day may lie anywhere in it.
  const slack = Math.max(
    ...[from, to].map(({ step, estimated }) => (estimated ? 5 : step > 60 ? 0.5 : 0) * step),
  );
  const readings: Reading[] = [
    { words, result: { low: seconds - slack, high: seconds + slack }, shown: seconds },
  ];
  if (hours)
    readings.unshift({ words: `${words} within support hours`, result: exactly(hours(from.at, to.at)) });
  return readings;
}
