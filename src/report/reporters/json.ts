import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { countOf } from './counts.ts';

/** Raised when a member changes its meaning or goes; new members may come at any time. */
export const jsonReportVersion = 1;

/** One problem as `faultline check --format json` writes it. Lines and columns count from 1, in UTF-16 units. */
export interface JsonProblem {
  code: string;
  severity: Diagnostic['severity'];
  message: string;
  hint: string;
  file: string;
  line: number;
  column: number;
  /** The character after the text in question; absent where only its start is known. */
  endLine?: number;
  endColumn?: number;
}

/** What `faultline check --format json` writes. */
export interface JsonReport {
  version: typeof jsonReportVersion;
  summary: { errors: number; warnings: number; notices: number };
  problems: JsonProblem[];
}

/** Problems as JSON of the form {@link JsonReport}, in file order. */
export const reportJson = (diagnostics: readonly Diagnostic[]): string =>
  `${JSON.stringify(jsonReport(diagnostics), null, 2)}\n`;

/** Problems in file order, to be written as JSON with what else there is to say. */
export function jsonReport(diagnostics: readonly Diagnostic[]): JsonReport {
  return {
    version: jsonReportVersion,
    summary: {
      errors: countOf(diagnostics, 'error'),
      warnings: countOf(diagnostics, 'warning'),
      notices: countOf(diagnostics, 'notice'),
    },
    problems: diagnostics.toSorted(compareDiagnostics).map(({ place, file = '', ...rest }) => ({
      code: rest.code,
      severity: rest.severity,
      message: rest.message,
      hint: rest.hint,
      file,
      line: place.line,
      column: place.column,
      ...(place.end && { endLine: place.end.line, endColumn: place.end.column }),
    })),
  };
}
