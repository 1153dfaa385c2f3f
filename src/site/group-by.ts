/** Puts entries under their keys; keys and entries stay in the order of first appearance. */
export function groupBy<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): [key: string, entries: T[]][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups];
}
