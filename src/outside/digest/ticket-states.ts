import { z } from 'astro/zod';

/** States of tickets by what recommendations call them. */
export type TicketStates = ReadonlyMap<string, 'open' | 'closed'>;

/** Why the states of tickets cannot be had: the reason of the problem `tickets-invalid`. */
export class TicketsFailure extends Error {
  override readonly name = 'TicketsFailure';
}

const stateSchema = z.enum(['open', 'closed']);

/**
 * Reads states of tickets: one JSON object, tickets as its keys, `open` or `closed` as their values.
 * @throws {@link TicketsFailure} where the text is something else
 */
export function parseTicketStates(text: string): TicketStates {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new TicketsFailure(
      text.trim() === '' ? 'it is empty' : `it is not JSON (${(error as Error).message})`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TicketsFailure('it is no object');
  return new Map(
    Object.entries(value).map(([ticket, written]) => {
      const state = stateSchema.safeParse(written);
      if (state.success) return [ticket, state.data];
      throw new TicketsFailure(`\`${ticket}\` is ${JSON.stringify(written)}`);
    }),
  );
}
