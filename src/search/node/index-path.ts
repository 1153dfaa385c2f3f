import { brokenIndex } from '../index-failure.ts';

/**
 * A path of an index as it may be joined to the index's own folder or address.
 * @param path as it follows from the manifest, which somebody else may have written
 * @throws IndexFailure where it leads out of that folder
 */
export function indexPath(path: string): string {
  const steps = path.split('/');
  const isName = (step: string): boolean => /^[\w-][\w.-]*$/.test(step);
  if (!steps.every(isName)) throw brokenIndex(path, 'its name leads out of the index');
  return path;
}
