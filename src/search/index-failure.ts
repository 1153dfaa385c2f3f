/** What can be wrong with an index, and what a message about it speaks of; each is a code of the catalogue. */
export interface IndexFailures {
  /** There is no index where one was looked for. */
  'index-missing': object;
  /** It was written for other readers. */
  'index-version': { found: string; expected: string };
  /** A file of it is missing, cut short or makes no sense. */
  'index-broken': { path: string; reason: string };
  /** The host does not answer, or not with files. */
  'site-unreachable': { reason: string };
}

type Failure = { [C in keyof IndexFailures]: { code: C; params: IndexFailures[C] } }[keyof IndexFailures];

/** An index cannot be read. Knows of no catalogue, so that the browser need not load one. */
export class IndexFailure extends Error {
  readonly failure: Failure;

  constructor(message: string, failure: Failure) {
    super(message);
    this.name = 'IndexFailure';
    this.failure = failure;
  }
}

/** @param path the file, relative to the index's folder */
export const brokenIndex = (path: string, reason: string): IndexFailure =>
  new IndexFailure(`The index's file ${path} cannot be used: ${reason}.`, {
    code: 'index-broken',
    params: { path, reason },
  });
