/** A text that was edited while the site was built from what it had said before. */
export class SourceChanged extends Error {
  readonly code = 'FAULTLINE_CHANGED';
  /** Absolute path of the text. */
  readonly path: string;

  constructor(path: string) {
    super(`${path} has changed`);
    this.name = 'SourceChanged';
    this.path = path;
  }
}
