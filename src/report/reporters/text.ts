import { styleText } from 'node:util';
import { compareDiagnostics, type Diagnostic, type Severity } from '../diagnostic.ts';
import { countsOf } from './counts.ts';
import { plainCharacters, sourceExcerpt } from './source-excerpt.ts';

/** Where a report of problems goes, and where the lines it quotes come from. */
export interface TextReportOptions {
  /** Colours are used only where this is a terminal and `NO_COLOR` is not set. */
  output: { isTTY?: boolean };
  /** The text of a file as the user knows it; undefined where it cannot be read. */
  sourceOf?: (file: string) => string | undefined;
}

type Paint = (format: 'red' | 'yellow' | 'blue' | 'dim' | 'bold', text: string) => string;

const colours = { error: 'red', warning: 'yellow', notice: 'blue' } as const;

// A library of thousands of reports can have one notice for each: the first few show what is meant.
const noticesShown = 5;

/**
 * Problems as people read them in a terminal: grouped by file, each with `line:column`, the offending text
 * underlined, what to do and its code, and a count at the end.
 */
export function reportText(diagnostics: readonly Diagnostic[], options: TextReportOptions): string {
  const colourful = options.output.isTTY === true && !process.env.NO_COLOR;
  const paint: Paint = (format, text) =>
    colourful ? styleText(format, text, { validateStream: false }) : text;
  const { shown, left } = withoutRepetition(diagnostics.toSorted(compareDiagnostics));
  const blocks = Map.groupBy(shown, ({ file }) => file ?? '')
    .entries()
    .map(([file, ofFile]) => {
      const lines = options.sourceOf?.(file)?.split(/\r\n?|\n/);
      return [paint('bold', file), ...ofFile.flatMap(problem => problemLines(problem, lines, paint))].join(
        '\n',
      );
    })
    .toArray();
  const rest = left.map(([code, n]) =>
    paint('dim', `… and ${n} more of [${code}]; \`--format json\` lists them all.`),
  );
  return `${[...blocks, ...rest, countsOf(diagnostics)].join('\n\n')}\n`;
}

function problemLines(problem: Diagnostic, lines: string[] | undefined, paint: Paint): string[] {
  const { place, severity, message, hint, code } = problem;
  const at = paint('dim', `${place.line}:${place.column}`);
  const excerpt = lines && sourceExcerpt(lines, place, problem.conceal);
  return [
    `  ${at} ${paint(colours[severity], severity)} ${plainCharacters(message)} ${paint('dim', `[${code}]`)}`,
    ...(excerpt
      ? [
          `    ${paint('dim', '│')} ${excerpt.text}`,
          `    ${paint('dim', '│')} ${paint(colours[severity], excerpt.underline)}`,
        ]
      : []),
    `    ${plainCharacters(hint)}`,
  ];
}

function withoutRepetition(diagnostics: readonly Diagnostic[]): {
  shown: Diagnostic[];
  left: [code: string, number][];
} {
  const seen = new Map<string, number>();
  const isRepetition = ({ severity, code }: { severity: Severity; code: string }): boolean => {
    if (severity !== 'notice') return false;
    seen.set(code, (seen.get(code) ?? 0) + 1);
    return seen.get(code)! > noticesShown;
  };
  const shown = diagnostics.filter(diagnostic => !isRepetition(diagnostic));
  const left = [...seen].flatMap(([code, n]): [string, number][] =>
    n > noticesShown ? [[code, n - noticesShown]] : [],
  );
  return { shown, left };
}
