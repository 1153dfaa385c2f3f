import { styleText } from 'node:util';
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';

interface Output {
  isTTY?: boolean;
}

/**
 * Problems as people read them in a terminal: `file:line:column  severity  message  code`, the hint below,
 * and a count at the end. Colours only where `output` is a terminal and `NO_COLOR` is not set.
 */
export function reportText(diagnostics: readonly Diagnostic[], output: Output): string {
  const paint = (format: 'red' | 'yellow' | 'blue' | 'dim' | 'bold', text: string): string =>
    output.isTTY && !process.env.NO_COLOR ? styleText(format, text, { validateStream: false }) : text;
  const colour = { error: 'red', warning: 'yellow', notice: 'blue' } as const;
  const lines = diagnostics
    .toSorted(compareDiagnostics)
    .flatMap(({ file, place, severity, message, hint, code }) => [
      `${paint('bold', `${file ?? ''}:${place.line}:${place.column}`)} ${paint(colour[severity], severity)} ${message} ${paint('dim', `[${code}]`)}`,
      `  ${paint('dim', hint)}`,
    ]);
  return `${lines.join('\n')}\n\n${summary(diagnostics)}\n`;
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity'], name: string): string[] => {
    const n = diagnostics.filter(diagnostic => diagnostic.severity === severity).length;
    return n === 0 ? [] : [`${n} ${name}${n === 1 ? '' : 's'}`];
  };
  return (
    [...count('error', 'error'), ...count('warning', 'warning'), ...count('notice', 'notice')].join(', ') ||
    'No problems'
  );
}

/** Whether a build must not go on. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');
