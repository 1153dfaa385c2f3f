import type { Place } from '../report/diagnostic.ts';
import { type FoundSecret, hiddenPart } from '../report/secret.ts';
import { connectionStrings } from './connection-strings.ts';
import { emails } from './emails.ts';
import type { SecretMatch } from './match.ts';
import { privateAddresses } from './private-addresses.ts';
import { privateKeys } from './private-keys.ts';
import { recommendedMatches } from './recommended-rules.ts';
import { shownText } from './shown-text.ts';
import { tokens } from './tokens.ts';

const detectors = [privateKeys, connectionStrings, tokens, privateAddresses, emails];

/**
 * Everything in a text that looks like a secret, the most telling first where several finders mean the same characters. It looks
 * at the source, wherever in it something stands, and at what Markdown makes of escapes.
 * @param source the whole file, normalised: places count in it
 */
export async function findSecrets(source: string): Promise<FoundSecret[]> {
  const found = withRepeats(source, await matchesIn(source));
  const placeOf = placesIn(source);
  const secrets = found.map(match => secretOf(match, source, source.slice(match.start, match.end), placeOf));
  const shown = shownText(source);
  if (!shown) return secrets;
  const known = new Set(found.map(({ kind, start, end }) => `${kind} ${start} ${end}`));
  const more = (await matchesIn(shown.text)).flatMap((match): FoundSecret[] => {
    const text = shown.text.slice(match.start, match.end);
    const [start, end] = [shown.offsets[match.start]!, shown.offsets[match.end]!];
    if (known.has(`${match.kind} ${start} ${end}`)) return [];
    return [secretOf({ ...match, start, end }, source, text, placeOf)];
  });
  return [...secrets, ...more];
}

// A shorter one may stand for something else elsewhere.
const shortestRepeated = 8;

/** Where a credential stands once more, with nothing around it that tells. */
function withRepeats(source: string, found: SecretMatch[]): SecretMatch[] {
  const repeated = [...found];
  const seen = new Set<string>();
  for (const match of found) {
    const text = source.slice(match.start, match.end);
    const tellsByItself = match.kind === 'privateAddress' || match.kind === 'email';
    if (tellsByItself || text.length < shortestRepeated || seen.has(text)) continue;
    seen.add(text);
    for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + text.length))
      if (!found.some(({ start, end }) => start <= at && at + text.length <= end))
        repeated.push({ ...match, start: at, end: at + text.length });
  }
  return repeated;
}

async function matchesIn(text: string): Promise<SecretMatch[]> {
  return [...(await recommendedMatches(text)), ...detectors.flatMap(detector => detector(text))];
}

type PlaceOf = (start: number, end: number) => Place;

function secretOf(match: SecretMatch, source: string, text: string, placeOf: PlaceOf): FoundSecret {
  const { kind, rule, name, start, end } = match;
  const raw = source.slice(start, end);
  const [from, to] = hiddenPart(kind, raw);
  return {
    ...{ kind, rule, name, text },
    ...(raw !== text && { raw }),
    place: placeOf(start, end),
    hidden: placeOf(start + from, start + to),
  };
}

function placesIn(source: string): PlaceOf {
  const starts = [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1)];
  const pointOf = (offset: number) => {
    const line = starts.findLastIndex(start => start <= offset);
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
  return (start, end) => ({ ...pointOf(start), end: pointOf(end) });
}
