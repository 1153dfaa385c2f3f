import type { Token } from '../token-kinds.ts';
import type { InstructionLine } from './instructions.ts';

/** Tokens of each line of a shell script. */
export type ShellTokenizer = (code: string) => (readonly Token[])[];

/** A line with the tokens found so far at its start. */
export interface OpenLine {
  line: InstructionLine;
  tokens: Token[];
  rest: string;
}
