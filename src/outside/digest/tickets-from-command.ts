import { execFile } from 'node:child_process';
import { parseTicketStates, TicketsFailure, type TicketStates } from './ticket-states.ts';

/**
 * Asks a program for the states of tickets: it gets them on standard input, one a line, and prints the JSON that
 * {@link parseTicketStates} reads. There is no shell between, so that a ticket or a word can't become a command.
 * @param timeout milliseconds until it must be done
 * @throws {@link TicketsFailure}
 */
export function ticketsFromCommand(
  [program, ...words]: readonly [string, ...string[]],
  tickets: readonly string[],
  { timeout = 60_000 }: { timeout?: number } = {},
): Promise<TicketStates> {
  return new Promise((done, fail) => {
    const child = execFile(
      program,
      words,
      { timeout, maxBuffer: 64 << 20, shell: false, windowsHide: true },
      (error, stdout, stderr) => {
        if (error) return fail(new TicketsFailure(reasonOf(error, stderr, program, timeout)));
        try {
          done(parseTicketStates(stdout));
        } catch (unreadable) {
          fail(unreadable);
        }
      },
    );
    // A program may answer without reading what it was asked.
    child.stdin!.on('error', () => {}).end(tickets.map(ticket => `${oneLine(ticket)}\n`).join(''));
  });
}

const oneLine = (ticket: string): string => ticket.replace(/\s+/g, ' ');

function reasonOf(
  error: Error & { code?: number | string | null; killed?: boolean; signal?: NodeJS.Signals | null },
  stderr: string,
  program: string,
  timeout: number,
): string {
  if (error.code === 'ENOENT') return `there is no program \`${program}\``;
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return `\`${program}\` printed too much`;
  if (typeof error.code === 'string') return `\`${program}\` cannot be run (${error.code})`;
  if (error.killed) return `\`${program}\` was not done within ${timeout / 1000} s`;
  const last = stderr.trim().split('\n').at(-1);
  const how = error.signal ? `was ended by ${error.signal}` : `exited with ${error.code}`;
  return `\`${program}\` ${how}${last ? ` and said: ${last}` : ''}`;
}
