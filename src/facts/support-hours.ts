const form = /support hours[^\d]{0,12}(\d{1,2}):(\d{2})\s?(?:-|–|to)\s?(\d{1,2}):(\d{2})/iu;
const day = 86_400;

/**
 * Reads `during support hours 10:00-17:00`.
 * @returns how many seconds between two instants fall into these hours of working days
 */
export function supportHours(text: string): ((from: number, to: number) => number) | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [open, close] = [clock(match[1]!, match[2]!), clock(match[3]!, match[4]!)];
  return (from, to) => workTime(open, close, from, to);
}

/**
 * How much of the time between two instants falls into the same hours of working days.
 * @param open seconds after midnight
 */
export function workTime(open: number, close: number, from: number, to: number): number {
  let seconds = 0;
  for (let midnight = Math.floor(from / day) * day; midnight < to; midnight += day) {
    const weekday = new Date(midnight * 1000).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    seconds += Math.max(0, Math.min(to, midnight + close) - Math.max(from, midnight + open));
  }
  return seconds;
}

const clock = (hours: string, minutes: string): number => Number(hours) * 3600 + Number(minutes) * 60;
