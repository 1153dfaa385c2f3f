import type { ResolvedImage, ResolvedLink } from '../../library/entries.ts';
import type { RecommendationStatus } from '../../report/status.ts';
import { isOverdue } from '../due.ts';
import type { DocEntry, ReportEntry } from '../entries.ts';
import type { SiteData } from '../site-data.ts';

/** A link of a body, with what a link to a recommendation shows of it. */
export interface BodyLink extends ResolvedLink {
  recommendation?: {
    text: string;
    status: RecommendationStatus;
    owner?: string | undefined;
    due?: string | undefined;
    overdue: boolean;
    report: { id: string; title: string };
  };
}

/** A text's body: which HTML, and what fills its placeholders. */
export interface BodyView {
  /** The module of a text with code, and a digest of all such modules; absent where its HTML is kept. */
  code?: { name: string; digest: string } | undefined;
  /** Key of the compiled text, which decides its HTML. */
  digest: string;
  links: BodyLink[];
  images: ResolvedImage[];
}

/** @param collection where the text's module is found, if it has code */
export function bodyView(
  { id, lane, digest, links, images }: ReportEntry | DocEntry,
  collection: 'reports' | 'docs',
  data: SiteData,
): BodyView {
  return {
    code: lane === 'mdx' ? { name: `${collection}/${id}`, digest: data.code } : undefined,
    digest,
    links: links.map(link => bodyLink(link, data)),
    images: images.map(({ path, width, height }) => ({
      ...(path !== undefined && { path }),
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
    })),
  };
}

function bodyLink(link: ResolvedLink, data: SiteData): BodyLink {
  const entry = link.status && link.path ? data.recommendation(idOf(link.path)) : undefined;
  if (!entry) return link;
  const { text, status, owner, due, report } = entry;
  const overdue = isOverdue(entry, data.today);
  const shown = { text, status, owner, due, overdue, report: { id: report.id, title: report.title } };
  return { ...link, recommendation: shown };
}

/** The id in the address of a recommendation: `recommendations/<report>/<recommendation>/`. */
const idOf = (path: string): string => path.split('/').slice(1, 3).join('/');
