import type { TextSection } from '../markup/context.ts';

/** Where a report states a recommendation: its own words and some of those around them. */
export interface Evidence {
  before: string;
  own: string;
  after: string;
}

const around = 220;
/** Words that find a statement in the flat text of its section; the rest of it may hold what prose does not. */
const opening = 40;

/**
 * The words of a section around a recommendation's statement.
 * @param section title of the section that states it
 * @returns undefined where the body does not state it, or says nothing beside it
 */
export function evidenceOf(
  sections: readonly TextSection[],
  { text, section }: { text: string; section?: string },
): Evidence | undefined {
  const start = plain(text).slice(0, opening);
  for (const { heading, prose } of sections) {
    if (section !== undefined && heading !== section && sections.some(other => other.heading === section))
      continue;
    const words = plain(prose);
    const at = words.indexOf(start);
    if (at === -1) continue;
    const own = words.startsWith(plain(text), at) ? plain(text) : start;
    const before = lastWords(words.slice(0, at));
    const after = firstWords(words.slice(at + own.length));
    return before === '' && after === '' ? undefined : { before, own, after };
  }
  return undefined;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const lastWords = (text: string): string =>
  text.length <= around ? text.trimStart() : `… ${text.slice(-around).replace(/^\S*\s/, '')}`;

const firstWords = (text: string): string =>
  text.length <= around ? text.trimEnd() : `${text.slice(0, around).replace(/\s\S*$/, '')} …`;
