import type { FoundQuantity } from '../report/quantity.ts';
import type { Claim } from './claim.ts';
import type { FactDocument } from './document.ts';

/** The same figure told again elsewhere is as wrong there; only figures too odd to recur by chance count. */
export function echoes({ passages }: FactDocument, claims: readonly Claim[]): Claim[] {
  const judged = new Set(claims.map(({ passage, figure }) => `${passage.index}:${figure}`));
  const wrong = claims.flatMap(claim => {
    const figure = claim.passage.quantities.find(({ start }) => start === claim.figure);
    return claim.verdict === 'contradicted' && figure && isOdd(figure) ? [{ claim, figure }] : [];
  });
  return wrong.flatMap(({ claim, figure }) =>
    passages.flatMap(passage => {
      if (passage === claim.passage || !passage.text.includes(core(figure))) return [];
      return passage.quantities
        .filter(
          q =>
            q.dimension === figure.dimension &&
            core(q) === core(figure) &&
            !judged.has(`${passage.index}:${q.start}`),
        )
        .map(q => ({
          ...claim,
          passage,
          figure: q.start,
          extent: { start: q.start, end: q.end },
          text: q.text,
        }));
    }),
  );
}

/** Without hedges and signs. */
const core = ({ text }: FoundQuantity): string => text.replace(/^[^\d]+/, '').trim();

/** Hours beyond a day, several units, or a percentage with a decimal. */
function isOdd(figure: FoundQuantity): boolean {
  if (figure.dimension === 'percent') return /\d\.\d/.test(figure.text);
  if (figure.dimension !== 'time') return false;
  return (core(figure).match(/\d+/g) ?? []).length > 1 || (figure.unit === 'h' && figure.value > 86_400);
}
