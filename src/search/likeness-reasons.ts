import type { SharedTrait } from './resemblance.ts';
import type { TraitKind } from './traits.ts';

const mostNames = 4;
/** A path of this length fills the line and says less than its file's name. */
const longestName = 40;
const longestLine = 90;
/** Two letters cut out of a longer word of a script that is written by sound. */
const cutOut = /^[\p{sc=Hiragana}\p{sc=Katakana}ー]{1,2}$/u;

/**
 * Why two reports resemble each other, in words for a reader: "same service: checkout", "same error: …",
 * "rare words: musl, wheels".
 * @param shared what they have in common, the most telling first
 */
export function likenessReasons(shared: readonly SharedTrait[]): string[] {
  const named = (kind: TraitKind): string[] =>
    shared.filter(trait => trait.kind === kind).map(({ name }) => name);
  const errors = shared.filter(({ kind, rare }) => kind === 'error' && rare).map(({ name }) => name);
  return [
    ...reason('same service', named('service')),
    ...reason('same error', errors.slice(0, 1).map(shortened)),
    ...reason('same tag', named('tag')),
    ...reason('rare words', rareWords(shared)),
  ];
}

/** The rare words that two reports share, the most telling first, as many as a reader is shown. */
export const rareWords = (shared: readonly SharedTrait[]): string[] =>
  distinct(shared.filter(({ kind, rare }) => kind === 'word' && rare).map(({ name }) => name));

const reason = (what: string, names: readonly string[]): string[] =>
  names.length > 0 ? [`${what}: ${names.slice(0, mostNames).join(', ')}`] : [];

/** Leaves out names that are a part or a longer form of one before, such as a path beside its file's name. */
function distinct(names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const name of names) {
    const folded = name.toLowerCase();
    const isKnown = kept.some(
      known => folded.includes(known.toLowerCase()) || known.toLowerCase().includes(folded),
    );
    if (!isKnown && name.length <= longestName && !cutOut.test(name)) kept.push(name);
    if (kept.length === mostNames) break;
  }
  return kept;
}

/** An error line as a reason quotes it. */
export const shortened = (line: string): string =>
  line.length > longestLine ? `${line.slice(0, longestLine - 1).trimEnd()}…` : line;
