import type { CalendarDate } from '../../report/clock-time-date.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';
import type { FoundMoment } from '../../report/clock-time.ts';
import type { Passage } from '../passage.ts';

const day = 86_400;

interface Dated {
  passage: Passage;
  moment: FoundMoment;
  /** Midnight, in seconds. */
  at: number;
}

/** A date far from all others of its report: a mistyped month or year, or a heading left over from another report. */
export function strayDate(document: FactDocument): Claim[] {
  const dates = document.timed.flatMap(passage =>
    passage.moments.flatMap(moment => {
      const at = midnight(moment.date);
      return at === undefined ? [] : [{ passage, moment, at }];
    }),
  );
  return [...leftOver(dates), ...mistyped(dates)];
}

function midnight(date: CalendarDate | undefined): number | undefined {
  if (date?.year === undefined || date.day === undefined) return undefined;
  return Date.UTC(date.year, date.month - 1, date.day) / 1000;
}

/** A first heading dated far from every entry below, which are of one week, or the first entry far from the heading. */
function leftOver(dates: readonly Dated[]): Claim[] {
  const [title, ...rest] = dates;
  if (title?.passage.kind !== 'heading' || title.passage.level !== 1) return [];
  const entries = rest.filter(({ passage, moment }) => passage.kind === 'heading' && moment.time);
  if (
    entries.length === 0 ||
    entries.length !== rest.filter(({ passage }) => passage.kind === 'heading').length
  )
    return [];
  const [first, last] = [Math.min(...entries.map(({ at }) => at)), Math.max(...entries.map(({ at }) => at))];
  if (last - first > 7 * day || (title.at > first - 20 * day && title.at < last + 20 * day)) return [];
  const supports = (at: number): number => dates.filter(other => Math.abs(other.at - at) <= 2 * day).length;
  const [wrong, right] = supports(title.at) > supports(first) ? [entries[0]!, title] : [title, entries[0]!];
  return [claimOf(wrong, right, 'is far from')];
}

/** A moment exactly some months or years from the day of the report, where nothing else lies. */
function mistyped(dates: readonly Dated[]): Claim[] {
  const main = dates.find(({ passage }) => passage.kind === 'heading') ?? dates[0];
  if (!main) return [];
  return dates
    .filter(({ moment, passage }) => moment.time !== undefined && passage.kind !== 'line')
    .flatMap(date => {
      const apart = Math.abs(date.at - main.at);
      if (apart < 20 * day || apart > 800 * day) return [];
      if (dates.filter(other => Math.abs(other.at - date.at) < 3 * day).length > 2) return [];
      return isOneOff(date.at, main.at) ? [claimOf(date, main, 'is a month or a year off')] : [];
    });
}

/** Whether one day is within a day of the other with another month or another year. */
function isOneOff(at: number, main: number): boolean {
  const [own, other] = [new Date(at * 1000), new Date(main * 1000)];
  const date = own.getUTCDate();
  return [
    Date.UTC(other.getUTCFullYear(), own.getUTCMonth(), date),
    Date.UTC(own.getUTCFullYear(), other.getUTCMonth(), date),
  ].some(moved => Math.abs(moved / 1000 - main) <= day);
}

function claimOf({ passage, moment }: Dated, right: Dated, how: string): Claim {
  const [text, other] = [
    { passage, moment },
    { passage: right.passage, moment: right.moment },
  ].map(({ passage: { text: whole }, moment: { start, stop } }) => whole.slice(start, stop).trim());
  const line = right.passage.lineAt(right.moment.start);
  return {
    kind: 'chronology',
    passage,
    figure: moment.start,
    extent: { start: moment.start, end: moment.stop },
    text: text!,
    inputs: [{ text: other!, line }],
    verdict: 'contradicted',
    derivation: how === 'is far from' ? `${text} is far from ${other}` : `${text} ${how} from ${other}`,
    expected: other!,
  };
}
