const milliseconds = 86_400_000;

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / milliseconds;

/** The day that many days after another, before it where the number is negative. */
export const dayAfter = (day: string, days: number): string =>
  new Date((numberOf(day) + days) * milliseconds).toISOString().slice(0, 10);

/** How many days lie from one day to another. */
export const daysFrom = (from: string, to: string): number => numberOf(to) - numberOf(from);
