import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../report/diagnostic.ts';
import { reportText } from '../report/reporters/text.ts';

/** Prints problems for people, each with the line it is on. */
export function printProblems(diagnostics: readonly Diagnostic[]): void {
  process.stderr.write(reportText(diagnostics, { output: process.stderr, sourceOf }));
}

/** @param file path as problems name it, relative to the working directory */
function sourceOf(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    // The bytes of an image are no text to show, and may hold one that must not be.
    return text.includes('\0') || text.includes('\uFFFD') ? undefined : text;
  } catch {
    return undefined;
  }
}
