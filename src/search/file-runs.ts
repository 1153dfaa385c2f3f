/**
 * Where the files of one kind stand: runs of three numbers, the place of a generation among the manifest's, the number
 * of the first file in it and how many follow one another. An index that was updated keeps the files that did not change
 * where they are.
 */
export type FileRuns = number[];

/** A file's generation, by its place, and its number there. */
export type FilePlace = [generation: number, number: number];

export function runsOf(places: Iterable<FilePlace>): FileRuns {
  const runs: FileRuns = [];
  for (const [generation, number] of places) {
    const last = runs.length - 3;
    if (last >= 0 && runs[last] === generation && runs[last + 1]! + runs[last + 2]! === number)
      runs[last + 2]!++;
    else runs.push(generation, number, 1);
  }
  return runs;
}

/** @throws RangeError where there is no such file */
export function placeIn(runs: FileRuns, file: number): FilePlace {
  let left = file;
  for (let run = 0; run < runs.length; run += 3) {
    if (left < runs[run + 2]!) return [runs[run]!, runs[run + 1]! + left];
    left -= runs[run + 2]!;
  }
  throw new RangeError('The index has no such file.');
}

export function countOfRuns(runs: FileRuns): number {
  let count = 0;
  for (let run = 0; run < runs.length; run += 3) count += runs[run + 2]!;
  return count;
}
