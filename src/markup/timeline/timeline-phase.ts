import { negation, type Phase, phaseWords } from './timeline-words.ts';

const phases = Object.keys(phaseWords) as Phase[];

/**
 * The phase each entry marks: the first that says started, detected or mitigated, the last that says
 * resolved; an entry marks at most one, the one it says first.
 */
export function phasesOf(texts: readonly string[]): (Phase | undefined)[] {
  const said = texts.map(phaseSaid);
  return said.map((phase, index) => {
    if (!phase) return undefined;
    const marks = phase === 'resolved' ? said.lastIndexOf(phase) : said.indexOf(phase);
    return marks === index ? phase : undefined;
  });
}

function phaseSaid(text: string): Phase | undefined {
  let earliest = Number.POSITIVE_INFINITY;
  let found: Phase | undefined;
  for (const phase of phases) {
    const match = phaseWords[phase].exec(text);
    if (!match || match.index >= earliest || negation.test(text.slice(0, match.index))) continue;
    [earliest, found] = [match.index, phase];
  }
  return found;
}
