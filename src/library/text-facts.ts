import { extname } from 'node:path';
import { type CompileOptions, normalizeText } from '../compile.ts';
import type { Audience } from '../report/audience.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { type HiddenText, hiddenText } from './audience/hidden.ts';
import { publicText } from './audience/public-text.ts';
import { readText } from './read-folder.ts';
import { type ScannedText, scanText } from './secrets/scan-text.ts';

/** A file to be checked. */
export interface TextToCheck {
  /** Absolute path. */
  path: string;
  kind: 'report' | 'doc';
  /** Who it is checked for; default: internal. */
  audience?: Audience | undefined;
}

/** What checking must know of a file: what it says, undrawn, why it cannot be read, or that it is left out. */
export type TextFacts =
  | { compiled: ScannedText; removed?: string[] }
  | { unreadable: Diagnostic }
  | { hidden: HiddenText };

const nothing: ReadonlySet<string> = new Set();

const linkedKeys = /^(?:id$|aliases\b|secrets\b|(?:not_)?related\b|recommendations\b)/;

/**
 * Reads and compiles one file for checking.
 * @throws when the compiler itself fails, which is a bug
 */
export async function readFacts({ path, kind, audience }: TextToCheck): Promise<TextFacts> {
  const written = readText(path);
  if (typeof written !== 'string') return { unreadable: written };
  const format = extname(path).toLowerCase() === '.mdx' ? 'mdx' : 'md';
  const options = { kind, format, draw: false } as CompileOptions & { kind: 'report' };
  if (audience !== 'public') return { compiled: await factsOf(written, options) };
  const source = normalizeText(written);
  const hidden = hiddenText(source, path);
  if (hidden) return { hidden };
  const { text, recommendations: removed, diagnostics } = await publicText(source, options, nothing);
  const compiled = await factsOf(text, options);
  return { compiled: { ...compiled, diagnostics: [...diagnostics, ...compiled.diagnostics] }, removed };
}

async function factsOf(text: string, options: CompileOptions & { kind: 'report' }): Promise<ScannedText> {
  const compiled = await scanText(text, options);
  // Only pages list headings and show rationales, and only what other texts can contradict is looked up by its place later on.
  const places = Object.entries(compiled.places).filter(([key]) => linkedKeys.test(key));
  const recommendations = compiled.recommendations.map(({ rationale: _, ...rest }) => rest);
  const undrawn = { headings: [], recommendations, unlisted: [], places: Object.fromEntries(places) };
  // What the claims contradict is among the problems.
  return { ...compiled, ...undrawn, claims: [] };
}
