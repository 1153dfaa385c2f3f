import { slugify } from '../report/slug.ts';
import { stemOf } from './find-metadata/file-name.ts';

/** Names that say nothing without the folder they are in. */
const general =
  /^(?:index|readme|report|post-?mortem|postmortem|rca|incident|summary|analysis|root-cause(?:-analysis)?|\d{1,4})$/;

/**
 * Gives every source a file name of its own: its stem as an address, with the names of its folders in front
 * where the stem is too general or another source has the same.
 * @param sources paths relative to what is imported
 * @returns names without extension, in the order of `sources`
 */
export function targetNames(sources: readonly string[]): string[] {
  const parts = sources.map(source =>
    [...source.split('/').slice(0, -1), stemOf(source)].filter(part => !/^\.*$/.test(part)),
  );
  const depth = parts.map(path => (general.test(slugify(path.at(-1) ?? '')) && path.length > 1 ? 2 : 1));
  const nameOf = (index: number): string =>
    slugify(parts[index]!.slice(-depth[index]!).join(' ')) || 'report';
  for (let round = 0; round < 32; round++) {
    const clashing = [...Map.groupBy(parts.keys(), nameOf).values()].filter(same => same.length > 1).flat();
    const deepened = clashing.filter(index => depth[index]! < parts[index]!.length);
    if (deepened.length === 0) break;
    for (const index of deepened) depth[index]!++;
  }
  const taken = new Set<string>();
  return parts.map((_, index) => {
    const stem = nameOf(index);
    let name = stem;
    for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`;
    taken.add(name);
    return name;
  });
}
