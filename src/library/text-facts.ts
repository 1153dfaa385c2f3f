import { extname } from 'node:path';
import { type Compiled, compile, type CompileOptions } from '../compile.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { readText } from './read-folder.ts';

/** A file to be checked. */
export interface TextToCheck {
  /** Absolute path. */
  path: string;
  kind: 'report' | 'doc';
}

/** What checking must know of a file: what it says, undrawn, or why it cannot be read. */
export type TextFacts = { compiled: Compiled<unknown> } | { unreadable: Diagnostic };

const linkedKeys = /^(?:id$|aliases\b|(?:not_)?related\b|recommendations\b)/;

/**
 * Reads and compiles one file for checking.
 * @throws when the compiler itself fails, which is a bug
 */
export async function readFacts({ path, kind }: TextToCheck): Promise<TextFacts> {
  const text = readText(path);
  if (typeof text !== 'string') return { unreadable: text };
  const format = extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md';
  const options = { kind, format, draw: false } as CompileOptions & { kind: 'report' };
  const compiled = await compile(text, options);
  // Only pages list headings and show rationales, and only what other texts can contradict is looked up by its place later on.
  const places = Object.entries(compiled.places).filter(([key]) => linkedKeys.test(key));
  const recommendations = compiled.recommendations.map(({ rationale: _, ...rest }) => rest);
  const undrawn = { headings: [], recommendations, unlisted: [], places: Object.fromEntries(places) };
  // What the claims contradict is among the problems.
  return { compiled: { ...compiled, ...undrawn, claims: [] } };
}
