import { createBundledHighlighter, type ThemeRegistrationRaw } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import {
  type BundledLanguage,
  bundledLanguages,
  bundledLanguagesAlias,
  bundledLanguagesBase,
} from 'shiki/langs';
import { dockerfileTokens } from './dockerfile/tokens.ts';
import { type Token, type TokenKind, tokenScopes } from './token-kinds.ts';

/** Colours code by kind of token. Synchronous: its languages are loaded beforehand. */
export interface Highlighter {
  /** Tokens of each line of `code`; one plain token a line when the language is unknown or not loaded. */
  tokenize(code: string, language: string): Token[][];
}

// Minified bundles quoted as evidence: colouring them costs seconds and helps nobody.
const longestLine = 2_000;
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
    name: 'faultline',
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

/**
 * A highlighter with the given languages loaded; unknown names are passed over. Grammars stay loaded for
 * the life of the process or worker, since loading one costs more than a hundred reports' tokens.
 */
export async function highlighterFor(languages: Iterable<string>): Promise<Highlighter> {
  shikiOnce ??= createShiki({ langs: [], themes: [theme] });
  const shiki = await shikiOnce;
  const wanted = new Set([...languages].map(grammarOf));
  await Promise.all([...wanted].filter(isBundled).map(name => shiki.loadLanguage(name)));
  const loaded = new Set(shiki.getLoadedLanguages());
  const tokenize = (code: string, language: string): Token[][] => {
    const name = grammarOf(language);
    if (!isBundled(name) || !loaded.has(name) || code.length > mostCharacters) return plain(code);
    if (isDockerfile(language)) return dockerfileTokens(code, script => tokenize(script, name));
    const lines = shiki.codeToTokensBase(code, {
      lang: name,
      theme: 'faultline',
      tokenizeMaxLineLength: longestLine,
      // On a busy machine a clock would colour the same line otherwise; long lines are left plain instead.
      tokenizeTimeLimit: 0,
    });
    return lines.map(line =>
      line.map(token => ({
        text: token.content,
        kind: kindColours.get((token.color ?? '').toUpperCase()),
      })),
    );
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
