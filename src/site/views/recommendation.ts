import { type Citation, recommendationPath } from '../../library/entries.ts';
import type { StatusChange } from '../../report/recommendation.ts';
import type { RecommendationStatus } from '../../report/status.ts';
import { similarEntries, timesAsked } from '../asked-before.ts';
import { isOverdue } from '../due.ts';
import type { RecommendationEntry } from '../entries.ts';
import type { Evidence } from '../evidence.ts';
import { pageKind } from '../page-kind.ts';
import type { SiteData } from '../site-data.ts';
import { replacedBy, successorsOf } from '../superseded.ts';
import { type Moved, movedPages } from './moved.ts';
import { type DueView, mention, type RecommendationMention } from './rows.ts';

/** A recommendation in the line of those that replaced each other. */
export interface Successor {
  id: string;
  text: string;
  status: RecommendationStatus;
  reason?: string | undefined;
}

export interface RecommendationView extends DueView, Successor {
  kind?: RecommendationEntry['kind'];
  owner?: string | undefined;
  ticket?: string | undefined;
  anchor?: string | undefined;
  section?: string | undefined;
  rationale?: string | undefined;
  evidence?: Evidence | undefined;
  history: StatusChange[];
  visibility?: RecommendationEntry['visibility'];
  /** What only an internal site says of it. */
  internal?: unknown;
  citedBy: Citation[];
  report: Omit<RecommendationEntry['report'], 'services'>;
  /** From the first to the one that stands; empty where nothing replaced anything. */
  succession: Successor[];
  /** The one that stands, where this one was replaced. */
  standing?: Successor | undefined;
  similar: RecommendationMention[];
  /** How often incidents asked for it, in words. */
  asked?: string | undefined;
}

/** A page for every recommendation, and one at every address it had before. */
export const recommendationPages = pageKind<RecommendationView | Moved>({
  template: 'recommendations/[report]/[recommendation].astro',
  showsLikeness: true,
  *pages(data) {
    for (const entry of data.recommendations) {
      const name = entry.id.slice(entry.reportId.length);
      const former = data.report(entry.reportId)?.frontMatter.aliases ?? [];
      const aliases = [...former.map(report => `${report}${name}`), ...entry.aliases];
      yield { path: recommendationPath(entry.id), view: () => recommendationView(entry, data) };
      yield* movedPages(aliases.map(recommendationPath), recommendationPath(entry.id));
    }
  },
});

function recommendationView(entry: RecommendationEntry, data: SiteData): RecommendationView {
  const { id, text, status, reason, kind, owner, due, ticket, anchor, section, rationale } = entry;
  const { evidence, history, visibility, internal, citedBy, report } = entry;
  const similar = similarEntries(data.similarTo(entry), other => data.recommendation(other));
  const [before, after] = [replacedBy(data.succession, id), successorsOf(data.succession, entry)];
  const chain = [...before.toReversed(), entry, ...after];
  return {
    id,
    text,
    status,
    reason,
    kind,
    owner,
    due,
    overdue: isOverdue(entry, data.today),
    ticket,
    anchor,
    section,
    rationale,
    evidence,
    history,
    visibility,
    internal,
    citedBy,
    report: {
      id: report.id,
      title: report.title,
      date: report.date,
      issue: report.issue,
      lang: report.lang,
    },
    succession: entry.supersededBy !== undefined || before.length > 0 ? chain.map(successor) : [],
    standing: after.length > 0 ? successor(after.at(-1)!) : undefined,
    similar: similar.map(({ entry: other }) => mention(other)),
    asked: timesAsked(entry, similar),
  };
}

const successor = ({ id, text, status, reason }: Successor): Successor => ({ id, text, status, reason });
