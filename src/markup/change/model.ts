/** What became of a line: it stayed, only the old text has it, or only the new text has it. */
export type LineKind = 'same' | 'del' | 'ins';

/**
 * One line of a change, in the order of a unified diff. `before` and `after` are its 1-based numbers in the
 * old and the new text, as far as it stands there.
 */
export interface ChangeLine {
  kind: LineKind;
  text: string;
  before?: number;
  after?: number;
  /** The text's last line, with no line end after it. */
  unterminated?: true;
}

/** A run of lines that stand together; between two hunks lines are left out. */
export interface Hunk {
  /** What a diff wrote after `@@ … @@`: the function or section the hunk is in. */
  heading?: string;
  lines: ChangeLine[];
}

/** What happened to the file as a whole. */
export type FileStatus = 'modified' | 'added' | 'deleted' | 'renamed' | 'copied';

/** The change of one file: what a diff figure shows. */
export interface FileChange {
  hunks: Hunk[];
  language?: string;
  /** Path in the new text. */
  file?: string;
  /** Path in the old text where it differs. */
  fileBefore?: string;
  status: FileStatus;
  /** The lines by which a diff names the file and says what became of it, as written. */
  header?: string;
  /** Other text before the first hunk, such as a commit message. */
  preamble?: string;
}
