import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { ticketsOf } from '../outside/digest/groups.ts';
import { parseTicketStates, TicketsFailure, type TicketStates } from '../outside/digest/ticket-states.ts';
import { ticketsFromCommand } from '../outside/digest/tickets-from-command.ts';
import { diagnose } from '../report/diagnostic.ts';
import type { PublishedRecommendation } from '../report/published-recommendations.ts';
import { printProblems } from './print-problems.ts';

interface Source {
  /** Absolute path. */
  file?: string | undefined;
  /** A program and its words. */
  program?: [string, ...string[]] | undefined;
}

/**
 * States of the recommendations' tickets, from the file or the program that was named, if one was.
 * @returns 'unreadable' where they cannot be had; why has then been printed
 */
export async function ticketStatesFrom(
  { file, program }: Source,
  recommendations: readonly PublishedRecommendation[],
): Promise<TicketStates | undefined | 'unreadable'> {
  try {
    if (file !== undefined) return parseTicketStates(await textOf(file));
    if (program === undefined) return undefined;
    const tickets = ticketsOf(recommendations);
    return tickets.length === 0 ? new Map() : await ticketsFromCommand(program, tickets);
  } catch (error) {
    if (!(error instanceof TicketsFailure)) throw error;
    const problem = diagnose('tickets-invalid', { reason: error.message }, { line: 1, column: 1 });
    const place = file === undefined ? '--tickets-command' : relative(process.cwd(), file);
    printProblems([{ ...problem, file: place }]);
    return 'unreadable';
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new TicketsFailure(code === 'ENOENT' ? 'there is no such file' : message);
  }
}
