/** Keys that share a file: those from one place to before another in a sorted list. */
export interface Chunk {
  from: number;
  to: number;
}

/** Bytes of a file of terms or spellings: small enough to fetch for one word, large enough to be few. */
const least = 2048;
const usual = 3584;
const most = 6144;

/**
 * Shares out sorted keys to files. Where a file ends is decided by the keys themselves (content-defined chunking:
 * Muthitacharoen, Chen & Mazières, A Low-bandwidth Network File System, 2001), so that another key moves the ends of
 * the files around it only, and the same keys are shared out in the same way whatever was there before.
 * @param costOf about how many bytes a key takes; the same for the same documents
 */
export function chunksOf(keys: readonly string[], costOf: (place: number) => number): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  let size = 0;
  const close = (to: number): void => {
    if (to > from) chunks.push({ from, to });
    from = to;
    size = 0;
  };
  for (const [place, key] of keys.entries()) {
    const cost = costOf(place);
    if (size > 0 && size + cost > most) close(place);
    size += cost;
    if (size >= least && hashOf(key) * (usual - least) < cost) close(place + 1);
  }
  close(keys.length);
  return chunks.length > 0 ? chunks : [{ from: 0, to: 0 }];
}

/** FNV-1a (Fowler, Noll & Vo) as a share of one. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
