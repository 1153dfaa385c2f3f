import { type Diagnostic, diagnose, type Place } from '../report/diagnostic.ts';
import type { ExplainedFact } from '../report/explained-fact.ts';
import type { LocatedClaim } from './claim.ts';

/** Claims as the front matter leaves them, and what is to be said of both. */
export interface Answered {
  claims: LocatedClaim[];
  diagnostics: Diagnostic[];
}

/**
 * Turns contradictions that the author answers to explained ones, and reports the others and answers to nothing.
 * @param places where front-matter values stand, by path
 */
export function answerClaims(
  claims: readonly LocatedClaim[],
  facts: readonly ExplainedFact[],
  places: Record<string, Place>,
): Answered {
  const used = new Set<ExplainedFact>();
  const answered = claims.map((claim): LocatedClaim => {
    if (claim.verdict !== 'contradicted') return claim;
    const fact = facts.find(known => speaksOf(known.claim, claim.text));
    if (!fact) return claim;
    used.add(fact);
    return { ...claim, verdict: 'explained', reason: fact.because };
  });
  const open = answered
    .filter(({ verdict }) => verdict === 'contradicted')
    .map(({ derivation, text, place }) =>
      diagnose('figure-contradicted', { figure: plain(text), derivation }, place),
    );
  const idle = facts.flatMap((fact, index) =>
    used.has(fact)
      ? []
      : [
          diagnose(
            'fact-unmatched',
            { claim: fact.claim },
            places[`facts.${index}.claim`] ?? { line: 1, column: 1 },
          ),
        ],
  );
  return { claims: answered, diagnostics: [...open, ...idle] };
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Without brackets, which stand at a figure and are not part of it. */
const bare = (text: string): string => text.replace(/[()[\]（）]/g, ' ');

/** Whether one holds the other, whole figures compared. */
function speaksOf(answer: string, claim: string): boolean {
  const [a, b] = [` ${plain(bare(answer))} `, ` ${plain(bare(claim))} `];
  return a.includes(b) || b.includes(a) || b.includes(a.trimEnd());
}
