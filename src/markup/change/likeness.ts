/**
 * How much two pieces of code have in common: Dice's coefficient over their words, 0 to 1.
 */
export function codeLikeness(a: string, b: string): number {
  const words = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const [first, second] = [words(a), words(b)];
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared++;
  }
  return first.length + second.length === 0 ? 0 : (2 * shared) / (first.length + second.length);
}
