import type { Claim } from './claim.ts';

/**
 * Claims by one rule, which the report follows where at least two of them, and two thirds, are right: the others are then
 * wrong. Otherwise the rule may be another one, and only those that are right are known to be.
 */
export function mostlyRight(claims: readonly Claim[]): Claim[] {
  const right = claims.filter(({ verdict }) => verdict === 'verified');
  return right.length >= 2 && right.length * 3 >= claims.length * 2 ? [...claims] : right;
}
