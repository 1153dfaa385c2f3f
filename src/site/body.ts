import { reportPath } from '../library/entries.ts';
import { fillPlaceholders } from '../markup/placeholders.ts';
import { recommendationCard } from '../markup/recommendation-card.ts';
import { sitePath } from './urls.ts';
import type { BodyLink, BodyView } from './views/body.ts';

/** Compiled HTML with the site's addresses in place of its placeholders. */
export function fillBody(html: string, { links, images }: Pick<BodyView, 'links' | 'images'>): string {
  return fillPlaceholders(
    html,
    index => {
      const { path, status, recommendation } = links[index] ?? {};
      if (path === undefined) return undefined;
      return { href: path.startsWith('#') ? path : sitePath(path), status, text: recommendation?.text };
    },
    index => {
      const { path, width, height } = images[index] ?? {};
      return path === undefined ? undefined : { src: sitePath(path), width, height };
    },
    index => cardOf(links[index]),
  );
}

function cardOf({ path, recommendation }: BodyLink = {}): string | undefined {
  if (path === undefined || !recommendation) return undefined;
  const { text, status, owner, due, overdue, report } = recommendation;
  return recommendationCard({
    href: sitePath(path),
    text,
    status,
    owner,
    due: due === 'unknown' ? undefined : due,
    overdue,
    report: { title: report.title, href: sitePath(reportPath(report.id)) },
  });
}
