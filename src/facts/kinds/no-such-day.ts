import type { Claim } from '../claim.ts';
import type { FactDocument } from '../document.ts';

const form = /(?<![\p{L}\d./:_-])(?<year>\d{4,5})-(?<month>\d{2})-(?<date>\d{2})(?![\d-])/gu;

/** Dates that no calendar has: `22025-03-18`, `2025-02-30`. */
export function noSuchDay({ digited }: FactDocument): Claim[] {
  return digited.flatMap(passage => {
    if (!/\d{4}-\d\d-\d\d/.test(passage.text)) return [];
    return [...passage.text.matchAll(form)].flatMap((match): Claim[] => {
      const { year, month, date } = match.groups!;
      const why = faultOf(Number(year), Number(month), Number(date));
      if (!why) return [];
      const [text, figure] = [match[0], match.index];
      return [
        {
          kind: 'chronology',
          passage,
          figure,
          extent: { start: figure, end: figure + text.length },
          text,
          inputs: [],
          verdict: 'contradicted',
          derivation: `${text} is no date: ${why}`,
          expected: 'a day of the calendar',
        },
      ];
    });
  });
}

function faultOf(year: number, month: number, date: number): string | undefined {
  if (year > 9999 && month >= 1 && month <= 12) return 'the year has five digits';
  // Numbers that are no dates at all look alike.
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return date > last ? `that month has ${last} days` : undefined;
}
