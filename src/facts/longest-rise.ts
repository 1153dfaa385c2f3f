/**
 * The longest run of numbers that never falls, others left out.
 * @returns their indexes; of runs equally long the one that ends lowest
 */
export function longestRise(numbers: readonly number[]): number[] {
  /** By length less one: the index at which the run of that length that ends lowest ends. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, number] of numbers.entries()) {
    let length = ends.findIndex(end => numbers[end]! > number);
    if (length < 0) length = ends.length;
    previous[index] = length > 0 ? ends[length - 1]! : -1;
    ends[length] = index;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) run.unshift(at);
  return run;
}
