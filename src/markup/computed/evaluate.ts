import type { Parents } from 'hast';
import type { Instant } from '../../report/instant.ts';
import { formatMinutes, type ResponseTimes, responseTimes } from '../../report/metrics.ts';
import { addUp } from './add-up.ts';
import { type BodyFigures, MissingInput, type PlacedQuantity } from './body-figures.ts';
import { type Computation, comparisons } from './compare-cells.ts';
import { writeValue } from './computed-value.ts';
import type { Expression } from './expression.ts';

/** What a report's front matter says of its course. */
export type IncidentInstants = Parameters<typeof responseTimes>[0];

/** What an expression may look at. */
export interface Surroundings {
  instants: IncidentInstants;
  figures: BodyFigures;
  /** The elements it stands in, outermost first. */
  ancestors: readonly Parents[];
  lang: string;
}

/** A figure that Faultline writes, with where it comes from. */
export interface WrittenFigure {
  text: string;
  derivation: string;
  inputs: { text: string; line: number }[];
}

type Evaluate = (args: readonly string[], surroundings: Surroundings) => WrittenFigure;

const ends = { ttd: 'detected', tta: 'acknowledged', ttm: 'mitigated', ttr: 'resolved' } as const;

const responseTime =
  (name: keyof ResponseTimes): Evaluate =>
  (_, { instants }) => {
    const time = responseTimes(instants)[name];
    const end = instants[ends[name]];
    if (!time || !instants.started || !end)
      throw new MissingInput(
        `\`started\` and \`${ends[name]}\` with their hours in the front matter, in order`,
      );
    const text = `${time.approximate ? '~' : ''}${formatMinutes(time.minutes)}`;
    const derivation = `${ends[name]} ${said(end)} − started ${said(instants.started)} = ${text}`;
    return { text, derivation, inputs: [] };
  };

const said = ({ value, estimated }: Instant): string => `${estimated ? '~' : ''}${value}`;

const comparison =
  (name: keyof typeof comparisons): Evaluate =>
  ([row, ...columns], { figures, lang }) => {
    const inputs = figures.pair(row, columns);
    const computation = comparisons[name](...inputs);
    if (!computation) throw new MissingInput(`figures above zero, not \`${inputs[0].text}\``);
    return written(computation, inputs, lang);
  };

const sum: Evaluate = ([name], { figures, ancestors, lang }) => {
  const inputs = name === undefined ? figures.addendsAbove(ancestors) : figures.addends(name);
  return written(addUp(inputs), inputs, lang);
};

function written(
  { computed, notation, words }: Computation,
  inputs: readonly PlacedQuantity[],
  lang: string,
): WrittenFigure {
  const text = writeValue(computed, notation, lang);
  return {
    text,
    derivation: /^[≥≤]/.test(text) ? `${words} ${text}` : `${words} = ${text}`,
    inputs: inputs.map(input => ({ text: input.text, line: input.line })),
  };
}

const functions: Record<string, Evaluate> = {
  ttd: responseTime('ttd'),
  tta: responseTime('tta'),
  ttm: responseTime('ttm'),
  ttr: responseTime('ttr'),
  change: comparison('change'),
  reduction: comparison('reduction'),
  ratio: comparison('ratio'),
  difference: comparison('difference'),
  share: comparison('share'),
  sum,
};

/** The names an expression may have. */
export const functionNames = Object.keys(functions);

/**
 * Works an expression out.
 * @returns undefined where nothing has its name
 * @throws MissingInput for what the report does not say
 */
export const evaluate = (
  { name, args }: Expression,
  surroundings: Surroundings,
): WrittenFigure | undefined =>
  Object.hasOwn(functions, name) ? functions[name]!(args, surroundings) : undefined;
