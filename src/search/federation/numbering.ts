import type { Identities } from '../identities.ts';

/** The documents of several indexes under one numbering: oldest first, of copies only the first member's. */
export interface Numbering {
  /** How many documents there are. */
  documents: number;
  /** How many of them are reports and docs. */
  texts: number;
  /** Member and number there, by common number. */
  members: Uint16Array;
  locals: Uint32Array;
  /** Common number by member and number there; -1 for a copy. */
  commons: Int32Array[];
}

/** Numbers the documents of several indexes as one index would: by date, at equal dates member by member. */
export function numberTogether(identities: readonly Identities[]): Numbering {
  const commons = identities.map(({ days }) => new Int32Array(days.length).fill(-1));
  const most = identities.reduce((sum, { days }) => sum + days.length, 0);
  const members = new Uint16Array(most);
  const locals = new Uint32Array(most);
  const seen = new Map<string, number>();
  const next = identities.map(() => 0);
  let documents = 0;
  let texts = 0;
  for (;;) {
    const member = earliest(identities, next);
    if (member < 0) break;
    const { days, fingerprints, texts: areTexts } = identities[member]!;
    const local = next[member]!++;
    const identity = `${days[local]} ${fingerprints[local]}`;
    // Within one site, documents that say the same are still two pages.
    if ((seen.get(identity) ?? member) !== member) continue;
    seen.set(identity, member);
    members[documents] = member;
    locals[documents] = local;
    commons[member]![local] = documents++;
    texts += areTexts[local]!;
  }
  return { documents, texts, members, locals, commons };
}

/** The member whose next document is the oldest; -1 at the end. */
function earliest(identities: readonly Identities[], next: readonly number[]): number {
  let found = -1;
  let first = Number.POSITIVE_INFINITY;
  for (const [member, { days }] of identities.entries()) {
    const day = days[next[member]!];
    if (day === undefined || day >= first) continue;
    found = member;
    first = day;
  }
  return found;
}
