import type { SearchAnswer, SearchIndex, SearchRequest, UnavailableSite } from '../answer.ts';
import type { Identities } from '../identities.ts';
import { IndexFailure } from '../index-failure.ts';
import { type FetchFile, IndexReader } from '../index-reader.ts';
import { manifestPath, readManifest } from '../manifest.ts';
import { search } from '../search.ts';
import { FederatedSource, TooSlow, within } from './federated-source.ts';
import { type Member, MemberFailure } from './member.ts';

/** Another site to search, and what brings files of its index. */
export interface ForeignSite {
  name: string;
  /** Address of its home page with a slash at the end. */
  url: string;
  fetchFile: FetchFile;
}

export interface FederationOptions {
  /** Milliseconds that a query waits for a site to open; one that is later takes part in later queries. */
  opening?: number;
  /** Milliseconds until each further file of another site must be there. */
  file?: number;
  /** Milliseconds until a site that failed is tried again. */
  retry?: number;
}

interface Opened {
  member: Member;
  identities: Identities;
}

interface SiteState {
  site: ForeignSite;
  opening?: Promise<Opened>;
  failed?: { reason: string; at: number };
}

/**
 * Opens a site's index together with those of others, for one ranking over all their documents: document counts and
 * frequencies are summed. A site that cannot take part is named in the answer's `unavailable`; the others answer.
 * @param own the site that asks; its failures are the caller's
 */
export async function openFederatedIndex(
  own: { name: string; reader: IndexReader },
  foreign: readonly ForeignSite[],
  { opening = 1500, file = 4000, retry = 30_000 }: FederationOptions = {},
): Promise<SearchIndex> {
  const home: Opened = { member: own, identities: await own.reader.identities() };
  const states = foreign.map((site): SiteState => ({ site }));
  const sources = new Map<string, FederatedSource>();

  const start = (state: SiteState): void => {
    if (state.failed && performance.now() - state.failed.at < retry) return;
    delete state.failed;
    if (state.opening) return;
    state.opening = openMember(state.site);
    state.opening.catch(error => fail(state, error));
  };
  const fail = (state: SiteState, error: unknown): void => {
    delete state.opening;
    state.failed = { reason: reasonOf(error), at: performance.now() };
  };
  const sourceOf = (opened: Opened[]): FederatedSource => {
    const key = opened
      .map(({ member }) => `${member.address} ${member.reader.manifest.generations.at(-1)}`)
      .join(' ');
    const known = sources.get(key);
    if (known) return known;
    const members = opened.map(({ member }) => member);
    const identities = opened.map(({ identities }) => identities);
    const source = new FederatedSource(members, identities, file);
    sources.clear();
    sources.set(key, source);
    return source;
  };
  const answer = async (request: SearchRequest, reopened: ReadonlySet<string>): Promise<SearchAnswer> => {
    for (const state of states) start(state);
    const ready = await Promise.all(states.map(({ opening: under }) => under && inTime(opening, under)));
    const opened = [home, ...ready.filter(one => one !== undefined)];
    try {
      const answered = await search(sourceOf(opened), request);
      const unavailable = states.flatMap(({ site, failed }, i): UnavailableSite[] =>
        ready[i] ? [] : [{ site: site.name, reason: failed?.reason ?? slow }],
      );
      return { ...answered, ...(unavailable.length > 0 && { unavailable }) };
    } catch (error) {
      if (!(error instanceof MemberFailure)) throw error;
      const state = states.find(({ site }) => site.name === error.member.name)!;
      fail(state, error.cause);
      // A site that was published anew meanwhile has other files; so it is opened once more before it counts as failed.
      if (!reopened.has(state.site.name) && !(error.cause instanceof TooSlow)) delete state.failed;
      return answer(request, new Set([...reopened, state.site.name]));
    }
  };
  for (const state of states) start(state);
  return {
    get documents() {
      return sources.values().next().value?.documents ?? own.reader.documents;
    },
    search: request => answer(request, new Set()),
  };
}

async function openMember({ name, url, fetchFile }: ForeignSite): Promise<Opened> {
  const reader = new IndexReader(readManifest(await fetchFile(manifestPath)), fetchFile);
  return { member: { name, address: new URL(url), reader }, identities: await reader.identities() };
}

/** What a promise gives, unless it fails or takes longer. */
const inTime = <T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> =>
  within(milliseconds, promise).catch(() => undefined);

const slow = 'it is slow to answer';

function reasonOf(error: unknown): string {
  if (error instanceof TooSlow) return slow;
  if (error instanceof RangeError) return 'its index cannot be used';
  if (!(error instanceof IndexFailure)) return 'it cannot be reached';
  switch (error.failure.code) {
    case 'index-version':
      return 'its index is of another version';
    case 'index-missing':
      return 'it has no search index';
    case 'index-broken':
      return 'its index cannot be used';
    case 'site-unreachable':
      return 'it cannot be reached';
  }
}
