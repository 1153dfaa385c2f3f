import { h } from './h.ts';
import { htmlOf } from './html.ts';

/** What a card shows of a recommendation. */
export interface RecommendationCard {
  href: string;
  text: string;
  status: string;
  owner?: string | undefined;
  due?: string | undefined;
  overdue: boolean;
  report: { title: string; href: string };
}

/** A recommendation as HTML, for a place among the paragraphs of another text. */
export function recommendationCard({
  href,
  text,
  status,
  owner,
  due,
  overdue,
  report,
}: RecommendationCard): string {
  const dueDay =
    due && h('span', overdue ? { className: ['overdue'] } : {}, [overdue ? 'overdue ' : 'due ', due]);
  const facts = [owner, dueDay].filter(fact => fact !== undefined && fact !== '');
  return htmlOf(
    h('div', { className: ['rec-card'] }, [
      h('p', { className: ['rec-card-head'] }, [
        h('span', { className: ['label'] }, 'Recommendation'),
        ' ',
        h('span', { className: ['status'], dataStatus: status }, status),
        ...facts.flatMap(fact => [' ', h('span', fact)]),
      ]),
      h('p', { className: ['rec-card-text'] }, h('a', { href }, text)),
      h('p', { className: ['rec-card-from'] }, ['From ', h('a', { href: report.href }, report.title)]),
    ]),
  );
}
