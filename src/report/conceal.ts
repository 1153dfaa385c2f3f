import type { Diagnostic, Place } from './diagnostic.ts';
import { type FoundSecret, maskedSecret } from './secret.ts';

/** Secrets that were found in a library's files, by the files' paths as the user knows them. */
export type SecretsByFile = ReadonlyMap<string, readonly FoundSecret[]>;

/**
 * Problems that show no secret of their file, neither in words nor in the line they are printed with: whatever is wrong there,
 * a log that many people read is no place for it.
 */
export function concealSecrets(diagnostics: readonly Diagnostic[], secrets: SecretsByFile): Diagnostic[] {
  if (secrets.size === 0) return [...diagnostics];
  return diagnostics.map(diagnostic => {
    const inFile = secrets.get(diagnostic.file ?? '');
    if (!inFile) return diagnostic;
    const conceal = inFile.map(({ hidden }) => hidden).filter(hidden => isOnLine(hidden, diagnostic.place));
    const { message, hint } = diagnostic;
    return {
      ...diagnostic,
      message: withoutSecrets(message, inFile),
      hint: withoutSecrets(hint, inFile),
      ...(conceal.length > 0 && { conceal }),
    };
  });
}

function withoutSecrets(text: string, secrets: readonly FoundSecret[]): string {
  return secrets.reduce(
    (left, { kind, text: secret, raw }) =>
      [secret, ...(raw === undefined ? [] : [raw])].reduce(
        (shown, written) =>
          withoutLines(
            shown.replaceAll(written, () => maskedSecret(kind, written)),
            written,
          ),
        left,
      ),
    text,
  );
}

// A shorter line of a key tells nothing, and is a word of other lines.
const shortestLine = 8;

/** What is said of one line of a key says nothing of what is between its first and its last line. */
function withoutLines(text: string, secret: string): string {
  return secret
    .split(/\r\n?|\n/)
    .slice(1)
    .map(line => line.trim())
    .filter(line => line.length >= shortestLine && !line.startsWith('-----'))
    .reduce((shown, line) => shown.replaceAll(line, '…'), text);
}

const isOnLine = ({ line, end }: Place, at: Place): boolean =>
  at.line >= line && at.line <= (end?.line ?? line);

/** A line with the parts that no output may show dotted out, its columns as they were. */
export function concealOnLine(text: string, line: number, conceal: readonly Place[]): string {
  return conceal.reduce((shown, hidden) => {
    const end = hidden.end ?? hidden;
    if (line < hidden.line || line > end.line) return shown;
    const from = line === hidden.line ? hidden.column - 1 : 0;
    const to = line === end.line ? end.column - 1 : shown.length;
    return shown.slice(0, from) + shown.slice(from, to).replace(/\S/g, '•') + shown.slice(to);
  }, text);
}
