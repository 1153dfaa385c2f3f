import { Misuse } from './usage.ts';

export const dayOption = { today: { type: 'string' } } as const;

const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00Z`).toISOString().slice(0, 10) === day;

/** The day that due dates are compared with: `--today`, else this one in UTC. @throws Misuse where it is no day */
export const todayOf = ({ today }: { today?: string | undefined }): string =>
  today === undefined ? new Date().toISOString().slice(0, 10) : dayOf('--today', today);

/** @throws Misuse where an option's word is no day */
export function dayOf(option: string, written: string): string {
  let fine = false;
  try {
    fine = isDay(written);
  } catch {
    // An impossible day makes an invalid date, which has no ISO form.
  }
  if (fine) return written;
  throw new Misuse(`\`${option}\` expects a day such as 2026-01-04, received \`${written}\`.`);
}

/** Today where the writer is, not in UTC. */
export function dayHere(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
