import { EncodedTokenMetadata, type IGrammar, type StateStackImpl } from 'shiki/textmate';
import type { Token, TokenKind } from './token-kinds.ts';

// Minified bundles quoted as evidence: colouring them costs seconds and helps nobody.
const longestLine = 2_000;
// Beyond these a library has no lines in common that are worth their memory.
const mostLines = 10_000;
const mostStates = 1_000;

/** A line's tokens, and the state in which the next line begins. */
interface ReadLine {
  tokens: readonly Token[];
  next: State;
}

/** Where in a grammar's rules a line begins; null at the beginning of a text. */
type State = StateStackImpl | null;

/**
 * Colours texts by a grammar, line by line. A line that begins in a state in which the same line was read before is
 * not read again: both sides of a change share most lines, and so do the reports of one team.
 */
export class LineTokens {
  readonly #grammar: IGrammar;
  readonly #kinds: readonly (TokenKind | undefined)[];
  readonly #states = new Map<string, StateStackImpl[]>();
  readonly #lines = new Map<State, Map<string, ReadLine>>();
  #lineCount = 0;
  #stateCount = 0;

  /** @param kinds of the theme's colours, by their number */
  constructor(grammar: IGrammar, kinds: readonly (TokenKind | undefined)[]) {
    this.#grammar = grammar;
    this.#kinds = kinds;
  }

  /** The tokens of each line of a text. */
  of(code: string): (readonly Token[])[] {
    let state: State = null;
    return code.split(/\r?\n/).map(line => {
      if (line === '') return [];
      if (line.length >= longestLine) return [{ text: line }];
      const { tokens, next } = this.#lineFrom(state, line);
      state = next;
      return tokens;
    });
  }

  #lineFrom(state: State, line: string): ReadLine {
    const known = this.#lines.get(state)?.get(line);
    if (known) return known;
    // On a busy machine a time limit would colour the same line otherwise; long lines are left plain instead.
    const { tokens, ruleStack } = this.#grammar.tokenizeLine2(line, state, 0);
    const read = {
      tokens: this.#readTokens(tokens, line),
      next: this.#sameState(ruleStack as StateStackImpl),
    };
    this.#keep(state, line, read);
    return read;
  }

  #readTokens(encoded: Uint32Array, line: string): Token[] {
    const tokens: Token[] = [];
    for (let at = 0; at < encoded.length; at += 2) {
      const text = line.slice(encoded[at], encoded[at + 2] ?? line.length);
      if (text === '') continue;
      tokens.push({ text, kind: this.#kinds[EncodedTokenMetadata.getForeground(encoded[at + 1]!)] });
    }
    return tokens;
  }

  /** The first state that was seen of those that are equal, so that a state can be a key. */
  #sameState(state: StateStackImpl): StateStackImpl {
    const key = lineEndsOf(state);
    const seen = this.#states.get(key) ?? [];
    const same = seen.find(other => state.equals(other));
    if (same) return same;
    this.#states.set(key, [...seen, state]);
    this.#stateCount += 1;
    return state;
  }

  #keep(state: State, line: string, read: ReadLine): void {
    if (this.#lineCount >= mostLines || this.#stateCount >= mostStates) {
      this.#lines.clear();
      this.#states.clear();
      this.#lineCount = 0;
      this.#stateCount = 0;
    }
    const lines = this.#lines.get(state) ?? new Map<string, ReadLine>();
    if (lines.size === 0) this.#lines.set(state, lines);
    lines.set(line, read);
    this.#lineCount += 1;
  }
}

/** Which rules of a state began at a line's end, which `equals` does not compare and `\G` in a rule looks at. */
function lineEndsOf(state: StateStackImpl): string {
  let ends = '';
  for (let rule: State = state; rule; rule = rule.parent) ends += rule.beginRuleCapturedEOL ? '1' : '0';
  return ends;
}
