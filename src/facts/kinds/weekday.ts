import type { CalendarDate } from '../../report/clock-time-date.ts';
import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const english = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const before = /(?<!\p{L})(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*\.?,?\s+(?:the\s+)?$/u;
const within = /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*\.?,?\s/u;
const behind = /^,?\s*[(（]?(Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:day|sday|nesday|rsday|urday)?(?!\p{L})/u;
const japanese = /^\s?[(（]([日月火水木金土])(?:曜日?)?[)）]/u;

/** A weekday beside its date: `Saturday, 2018-07-07`. */
export function weekday(document: FactDocument): Claim[] {
  let year: number | undefined;
  return document.timed.flatMap(passage =>
    passage.moments.flatMap(({ date, start, stop, end }) => {
      if (date?.year !== undefined) year = date.year;
      if (!date?.day || end?.date) return [];
      const { text } = passage;
      const lead =
        within.exec(text.slice(start, stop)) ?? before.exec(text.slice(Math.max(0, start - 14), start));
      const tail = behind.exec(text.slice(stop)) ?? japanese.exec(text.slice(stop));
      const match = lead ?? tail;
      const on = { ...date, year: date.year ?? year };
      if (!match || on.year === undefined || on.year < 1900) return [];
      const stated =
        match[1]!.length === 1
          ? '日月火水木金土'.indexOf(match[1]!)
          : names.findIndex(name => name.startsWith(match[1]!.toLowerCase()));
      const figure = lead ? text.lastIndexOf(match[1]!, stop) : text.indexOf(match[1]!, stop);
      return [
        claimOf(
          passage,
          on,
          stated,
          figure,
          Math.min(start, figure),
          tail && !lead ? stop + tail[0].length : stop,
        ),
      ];
    }),
  );
}

function claimOf(
  passage: Claim['passage'],
  date: CalendarDate,
  stated: number,
  figure: number,
  start: number,
  end: number,
): Claim {
  const real = new Date(Date.UTC(date.year!, date.month - 1, date.day!)).getUTCDay();
  const day = `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  const isRight = real === stated;
  const text = passage.text.slice(start, end).trim();
  return {
    kind: 'weekday',
    passage,
    figure,
    extent: { start, end },
    text,
    inputs: [{ text: day, line: passage.lineAt(start) }],
    verdict: isRight ? 'verified' : 'contradicted',
    derivation: isRight
      ? `${day} is a ${english[real]}`
      : `${day} is a ${english[real]}, but the text says ${english[stated]}`,
    expected: isRight ? '' : english[real]!,
  };
}
