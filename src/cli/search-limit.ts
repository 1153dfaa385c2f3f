import { Misuse } from './usage.ts';

/**
 * The number that `--limit` was given.
 * @param usual where it was not given
 * @throws Misuse where it is no number from 1 to 1000
 */
export function limitOf(written: string | undefined, usual: number): number {
  const limit = Number(written ?? usual);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit;
  throw new Misuse(`\`--limit\` expects a number from 1 to 1000, received \`${written}\`.`);
}
