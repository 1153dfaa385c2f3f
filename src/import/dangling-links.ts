import type { CompiledReport } from '../compile.ts';
import { decodeAddress } from './addresses.ts';

/** Compiled reports by their new file names. */
export type CompiledTargets = ReadonlyMap<string, CompiledReport>;

/**
 * The addresses of a compiled report that would lead nowhere in the new library, as they are written in it.
 * @param images paths of the images that are carried along
 */
export function danglingLinks(
  report: CompiledReport,
  targets: CompiledTargets,
  images: ReadonlySet<string>,
): Set<string> {
  const dangling = new Set<string>();
  for (const { kind, target } of report.links) {
    if (kind === 'external') continue;
    const [file = '', fragment] = decodeAddress(target).split('#', 2);
    const to = file === '' ? report : targets.get(file);
    const leads =
      kind !== 'recommendation' && (images.has(file) || (to && (!fragment || hasAnchor(to, fragment))));
    if (!leads || target === '') dangling.add(target);
  }
  for (const { target } of report.images) if (!images.has(decodeAddress(target))) dangling.add(target);
  return dangling;
}

const hasAnchor = ({ anchors, recommendations }: CompiledReport, fragment: string): boolean =>
  anchors.includes(fragment) ||
  recommendations.some(({ id, anchor }) => id === fragment || anchor === fragment);
