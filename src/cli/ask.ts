import { createInterface } from 'node:readline/promises';

/** Asks a question in the terminal. */
export type Ask = (question: string) => Promise<string>;

/** Whether a person can be asked: both ends of the conversation are terminals. */
export const canAsk = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

/**
 * Lends a function that asks on stderr, so that stdout stays for the command's result.
 * @returns undefined when the person breaks off (Ctrl+C, Ctrl+D)
 */
export async function conversation<T>(talk: (ask: Ask) => Promise<T>): Promise<T | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await talk(async question => (await terminal.question(question)).trim());
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
    return undefined;
  } finally {
    terminal.close();
  }
}
