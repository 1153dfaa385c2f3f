import { numberedSeverity, severityWords } from '../severity-words.ts';

/** How far into a value a word may stand and still name the severity rather than explain it. */
const farthest = 20;

/**
 * Reads a severity as the number of its level, 0 (worst) to 5: the number in P-n or SEV-n, else the first
 * word that names one. Where two are joined the first counts.
 */
export function readSeverity(text: string): number | undefined {
  const head = text.replace(/^[^\p{L}\p{N}]+/u, '');
  const numbered = numberedSeverity.exec(head);
  if (numbered && numbered.index <= farthest) return Number(numbered[1]);
  if (/^[0-5](?!\d)/.test(head)) return Number(head[0]);
  return severityWords
    .map(([level, words]) => ({ level, at: words.exec(head)?.index ?? Number.POSITIVE_INFINITY }))
    .filter(({ at }) => at <= farthest)
    .sort((a, b) => a.at - b.at)[0]?.level;
}
