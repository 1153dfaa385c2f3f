import { type ProblemCode, type ProblemParams, problems } from './problems.ts';

/** Where in a file: 1-based line and column (UTF-16 code units), as editors count. */
export interface Place {
  line: number;
  column: number;
  /** Where the text in question ends, the character after it; absent where only its start is known. */
  end?: { line: number; column: number };
}

export type Severity = 'error' | 'warning' | 'notice';

/** One thing wrong in one file, ready for any reporter. */
export interface Diagnostic {
  code: ProblemCode;
  severity: Severity;
  /** What happened and what was expected. */
  message: string;
  /** What to do about it. */
  hint: string;
  /** Path as the user knows it; filled in by the room that reads files. */
  file?: string;
  place: Place;
  /** Parts of its line that no output may show. */
  conceal?: readonly Place[];
}

/**
 * Makes a diagnostic of the catalogue's problem `code`.
 * @param params the values its message speaks of
 * @param place where the offending text starts
 */
export function diagnose<C extends ProblemCode>(code: C, params: ProblemParams<C>, place: Place): Diagnostic {
  const kind = problems[code] as {
    severity: Severity;
    message(p: ProblemParams<C>): string;
    hint(p: ProblemParams<C>): string;
  };
  const { line, column, end } = place;
  return {
    code,
    severity: kind.severity,
    message: kind.message(params),
    hint: kind.hint(params),
    place: { line, column, ...(end && { end }) },
  };
}

/** Files in path order, each file's problems from top to bottom. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.file ?? '').localeCompare(b.file ?? '') ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    a.code.localeCompare(b.code)
  );
}

/** Whether a build must not go on. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');
