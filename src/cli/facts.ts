import { extname } from 'node:path';
import { compile } from '../compile.ts';
import type { FoundClaim } from '../facts/claim.ts';
import { readSources } from '../import/read-sources.ts';
import { printProblems } from './print-problems.ts';
import { Misuse, parseWords } from './usage.ts';

/** Lists every claim of reports, Faultline's own or written elsewhere; exits with 1 where one is contradicted. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseWords(words, { json: { type: 'boolean', default: false } });
  if (positionals.length === 0) throw new Misuse('Expected a report or a folder of reports.');
  const { sources, diagnostics } = await readSources(positionals, process.cwd());
  if (diagnostics.length > 0) printProblems(diagnostics);
  const counts = { verified: 0, contradicted: 0, unchecked: 0, explained: 0 };
  for (const { name, path, text } of sources) {
    const format = extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md';
    const { claims } = await compile(text, { kind: 'report', format, draw: false });
    for (const claim of claims) counts[claim.verdict] += 1;
    const print = values.json ? jsonLine : textLines;
    process.stdout.write(claims.map(claim => print(name, claim)).join(''));
  }
  const { verified, contradicted, unchecked, explained } = counts;
  const total = verified + contradicted + unchecked + explained;
  process.stderr.write(
    `${total} figures in ${sources.length} reports: ${verified} verified, ${contradicted} contradicted, ${explained} explained, ${unchecked} unchecked.\n`,
  );
  return contradicted > 0 || diagnostics.length > 0 ? 1 : 0;
}

function jsonLine(source: string, claim: FoundClaim): string {
  const { place, text, kind, verdict, expected, derivation, inputs, reason } = claim;
  const line = {
    source,
    line: place.line,
    column: place.column,
    text,
    kind,
    verdict,
    expected,
    derivation,
    inputs,
    reason,
  };
  return `${JSON.stringify(line)}\n`;
}

function textLines(source: string, { place, text, verdict, derivation, reason }: FoundClaim): string {
  const words = [derivation, reason].filter(Boolean).join(': ');
  return `${source}:${place.line}:${place.column} ${verdict}: ${text.replace(/\s+/g, ' ')}\n  ${words}\n`;
}
