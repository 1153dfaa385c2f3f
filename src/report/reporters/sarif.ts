import { compareDiagnostics, type Diagnostic, type Place, type Severity } from '../diagnostic.ts';
import { explainMarkdown, explainText } from '../explain-problem.ts';
import { type ProblemCode, problems } from '../problems.ts';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};

/**
 * Problems as SARIF 2.1.0, which code scanners and editors read. Every code that occurs is a rule with its
 * whole explanation. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function reportSarif(diagnostics: readonly Diagnostic[]): string {
  const sorted = diagnostics.toSorted(compareDiagnostics);
  const codes = [...new Set(sorted.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Faultline', rules: codes.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results: sorted.map(diagnostic => result(diagnostic, codes.indexOf(diagnostic.code))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: ProblemCode): object {
  const { title, severity } = problems[code];
  return {
    id: code,
    shortDescription: { text: `${title}.` },
    help: { text: explainText(code), markdown: explainMarkdown(code) },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result({ code, severity, message, hint, file = '', place }: Diagnostic, ruleIndex: number): object {
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: `${message} ${hint}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: region(place) } }],
  };
}

const region = ({ line, column, end }: Place): object => ({
  startLine: line,
  startColumn: column,
  ...(end && { endLine: end.line, endColumn: end.column }),
});

const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/');
