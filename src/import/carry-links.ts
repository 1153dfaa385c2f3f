import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import { imageSize } from 'image-size';
import { isImage } from '../library/assets.ts';
import { decodeAddress, isElsewhere, type UsedAddress } from './addresses.ts';

/** What becomes of the relative addresses of one report. */
export interface CarriedLinks {
  /** New addresses by those in the source. */
  addresses: Map<string, string>;
  /** Addresses that lead nowhere from now on. */
  dangling: Set<string>;
  /** Images to copy, to paths relative to the target folder. */
  copies: { from: string; to: string }[];
}

/** Where a report comes from and goes to. */
interface ReportPlace {
  /** Absolute path of the source. */
  path: string;
  /** The folder whose files the report may carry along. */
  root: string;
  /** Name of the target without extension. */
  name: string;
}

/**
 * Decides what becomes of a report's relative addresses: those of other imported reports lead to their new
 * files, images are copied, all others lead nowhere.
 * @param used the addresses in its body
 * @param targets new file names by absolute path of the source
 */
export async function carryLinks(
  used: readonly UsedAddress[],
  { path, root, name }: ReportPlace,
  targets: ReadonlyMap<string, string>,
): Promise<CarriedLinks> {
  const carried: CarriedLinks = { addresses: new Map(), dangling: new Set(), copies: [] };
  for (const { target, isImage: shown } of used) {
    if (isElsewhere(target) || (target.startsWith('#') && !shown)) continue;
    const [file = '', fragment] = decodeAddress(target).split('#', 2);
    const at = resolve(dirname(path), file.split('?', 1)[0]!);
    const report = shown || file === '' ? undefined : reportAt(at, targets);
    if (report) carried.addresses.set(target, report + (fragment ? `#${fragment}` : ''));
    else if (await isCarriable(at, root)) carried.addresses.set(target, copyOf(at, name, carried.copies));
    else carried.dangling.add(target);
  }
  return carried;
}

/** A link may name the page that another site made of a report: `outage.html` for `outage.html.md`. */
function reportAt(path: string, targets: ReadonlyMap<string, string>): string | undefined {
  const stem = path.replace(/\.html?$/, '');
  const names = [
    path,
    ...['.md', '.markdown', '.mdx', '.html.md', '.html.md.erb', '.md.erb'].map(end => stem + end),
  ];
  return names.map(name => targets.get(name)).find(found => found !== undefined);
}

/** An image below the root that a page can show. */
async function isCarriable(path: string, root: string): Promise<boolean> {
  if (!isImage(path) || !path.startsWith(root + sep)) return false;
  try {
    return (await stat(path)).isFile() && imageSize(await readFile(path)).width > 0;
  } catch {
    return false;
  }
}

function copyOf(from: string, name: string, copies: CarriedLinks['copies']): string {
  const known = copies.find(copy => copy.from === from);
  if (known) return known.to;
  const file = basename(from).replace(/[^\p{L}\p{N}._-]+/gu, '-');
  let to = `images/${name}/${file}`;
  for (let n = 2; copies.some(copy => copy.to === to); n++) to = `images/${name}/${n}-${file}`;
  copies.push({ from, to });
  return to;
}
