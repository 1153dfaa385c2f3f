import { createBundledHighlighter, type ThemeRegistrationRaw } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import {
  type BundledLanguage,
  bundledLanguages,
  bundledLanguagesAlias,
  bundledLanguagesBase,
} from 'shiki/langs';
import { dockerfileTokens } from './dockerfile/tokens.ts';
import { LineTokens } from './line-tokens.ts';
import { type Token, type TokenKind, tokenScopes } from './token-kinds.ts';

/** Colours code by kind of token. Synchronous: its languages are loaded beforehand. */
export interface Highlighter {
  /** Tokens of each line of `code`; one plain token a line when the language is unknown or not loaded. */
  tokenize(code: string, language: string): (readonly Token[])[];
}

const mostCharacters = 200_000;

const plainLanguages = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'output', 'log']);

/** Names that reports use for languages that Shiki calls otherwise. */
const otherNames: Record<string, string> = {
  conf: 'ini',
  containerfile: 'docker',
  env: 'dotenv',
  golang: 'go',
  cron: 'shellscript',
  psql: 'sql',
  promql: 'text',
};

/** The language Shiki knows for a fence's first word, `text` for plain text, undefined when unknown. */
export function resolveLanguage(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (plainLanguages.has(lower)) return 'text';
  const language = otherNames[lower] ?? lower;
  return language === 'text' || language in bundledLanguages ? language : undefined;
}

/** Every language name a fence may carry, for "did you mean". */
export const languageNames: readonly string[] = [
  ...Object.keys(bundledLanguagesBase),
  ...Object.keys(bundledLanguagesAlias),
];

const themeName = 'faultline';
const kindColours = new Map<string, TokenKind>();
const theme = kindTheme();

// Shiki gives tokens colours; this theme's "colours" are numbers that stand for kinds.
function kindTheme(): ThemeRegistrationRaw {
  const settings = Object.entries(tokenScopes).map(([kind, scope], index) => {
    const colour = `#${(index + 1).toString(16).padStart(6, '0').toUpperCase()}`;
    kindColours.set(colour, kind as TokenKind);
    return { scope: [...scope], settings: { foreground: colour } };
  });
  return {
    name: themeName,
    type: 'dark',
    settings: [{ settings: { foreground: '#FFFFFF' } }, ...settings],
  };
}

const createShiki = createBundledHighlighter({
  langs: bundledLanguages,
  themes: {},
  engine: () => createJavaScriptRegexEngine({ forgiving: true }),
});

let shikiOnce: ReturnType<typeof createShiki> | undefined;
const grammars = new Map<BundledLanguage, LineTokens>();

/**
 * A highlighter with the given languages loaded; unknown names are passed over. Grammars stay loaded for
 * the life of the process or worker, since loading one costs more than a hundred reports' tokens.
 */
export async function highlighterFor(languages: Iterable<string>): Promise<Highlighter> {
  shikiOnce ??= createShiki({ langs: [], themes: [theme] });
  const shiki = await shikiOnce;
  const wanted = new Set([...languages].map(grammarOf).filter(isBundled));
  const missing = [...wanted].filter(name => !grammars.has(name));
  await Promise.all(missing.map(name => shiki.loadLanguage(name)));
  const { colorMap } = shiki.setTheme(themeName);
  const kinds = colorMap.map(colour => kindColours.get(colour?.toUpperCase()));
  for (const name of missing) grammars.set(name, new LineTokens(shiki.getLanguage(name), kinds));
  const tokenize: Highlighter['tokenize'] = (code, language) => {
    const name = grammarOf(language);
    // One that another text has loaded must not colour this one, or its colours would depend on what came before.
    const grammar = isBundled(name) && wanted.has(name) ? grammars.get(name) : undefined;
    if (!grammar || code.length > mostCharacters) return plain(code);
    return isDockerfile(language) ? dockerfileTokens(code, script => grammar.of(script)) : grammar.of(code);
  };
  return { tokenize };
}

/** Whether a fence's first word says that it holds a Dockerfile. */
export const isDockerfile = (language: string): boolean =>
  /^docker(?:file)?$/.test(resolveLanguage(language) ?? '');

/** The grammar a language is coloured by: a Dockerfile's own tokens leave only its shell commands to one. */
const grammarOf = (language: string): string | undefined =>
  isDockerfile(language) ? 'shellscript' : resolveLanguage(language);

const isBundled = (name: string | undefined): name is BundledLanguage =>
  name !== undefined && name in bundledLanguages;

const plain = (code: string): Token[][] => code.split('\n').map(text => [{ text }]);
