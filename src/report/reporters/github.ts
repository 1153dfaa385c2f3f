import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import { problems } from '../problems.ts';

/**
 * Problems as GitHub's workflow commands, which put them on the lines of a pull request:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function reportGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.toSorted(compareDiagnostics).map(command).join('');
}

function command({ code, severity, message, hint, file = '', place }: Diagnostic): string {
  const { line, column, end } = place;
  const properties = {
    file,
    line,
    ...(end && { endLine: end.line }),
    col: column,
    // GitHub takes an end column only on the line of the start, and counts it as the last character's.
    ...(end && end.line === line && { endColumn: Math.max(column, end.column - 1) }),
    title: `${problems[code].title} (${code})`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${list.join(',')}::${escapeData(`${message} ${hint}`)}\n`;
}

// As GitHub's own toolkit does: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
