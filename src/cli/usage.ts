import { type ParseArgsConfig, parseArgs } from 'node:util';
import { suggest } from '../report/suggest.ts';

/** The command line was used wrongly: exit code 2, one sentence, perhaps a suggestion. */
export class Misuse extends Error {
  readonly known: readonly string[];
  readonly written: string;

  constructor(message: string, known: readonly string[] = [], written = '') {
    super(message);
    this.name = 'Misuse';
    this.known = known;
    this.written = written;
  }
}

/** Prints a misuse with what was probably meant. @returns the exit code, 2 */
export function misuse(message: string, known: readonly string[] = [], written = ''): number {
  const suggestion = suggest(written, known);
  const hint = suggestion ? `Did you mean \`${suggestion}\`?` : 'See `faultline --help`.';
  process.stderr.write(`${message} ${hint}\n`);
  return 2;
}

/** The list of commands that `--help` prints. */
export function overview(commands: Record<string, { summary: string }>): string {
  const widest = Math.max(...Object.keys(commands).map(name => name.length));
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(widest)}  ${summary}`);
  return `Usage: faultline <command> [options]\n\n${rows.join('\n')}\n\n\`faultline <command> --help\` says more. Exit codes: 0 fine, 1 problems found, 2 misuse.\n`;
}

/**
 * Parses a command's words.
 * @throws {@link Misuse} for an option the command does not have
 */
export function parseWords<O extends NonNullable<ParseArgsConfig['options']>>(words: string[], options: O) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    const written = /'(--?[^\s']+)/.exec((error as Error).message)?.[1] ?? '';
    throw new Misuse(
      (error as Error).message.split('. ', 1)[0]!.replace(/\.?$/, '.'),
      Object.keys(options).map(name => `--${name}`),
      written,
    );
  }
}

/**
 * The word an option was given, if it is one of those it takes.
 * @throws {@link Misuse} otherwise
 */
export function oneOf<W extends string>(option: string, written: string, known: readonly W[]): W {
  const word = known.find(candidate => candidate.toLowerCase() === written.toLowerCase());
  if (word !== undefined) return word;
  throw new Misuse(
    `\`${option}\` expects one of ${known.map(candidate => `\`${candidate}\``).join(', ')}, received \`${written}\`.`,
    known,
    written,
  );
}
