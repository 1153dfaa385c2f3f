import { isOpen, type RecommendationStatus } from '../../report/status.ts';
import type { ResponseTime } from '../../report/metrics.ts';
import { isOverdue } from '../due.ts';
import type { RecommendationEntry, ReportEntry } from '../entries.ts';
import { ageInDays, ageText } from '../recommendation-age.ts';

/** A report as lists show it. */
export interface IncidentRow {
  id: string;
  title: string;
  date: string;
  severity?: string | undefined;
  status: string;
  lang: string;
  ttr?: ResponseTime | undefined;
  services: string[];
  tags: string[];
}

/** When something is due, as far as it is known. */
export interface DueView {
  due?: string | undefined;
  overdue: boolean;
}

/** A recommendation as lists show it. */
export interface RecommendationRow extends DueView {
  id: string;
  text: string;
  status: RecommendationStatus;
  kind?: string | undefined;
  owner?: string | undefined;
  report: { title: string; services: string[] };
  /** How long it has been open, in words; absent where it is not, or nobody knows. */
  openFor?: string | undefined;
}

/** A recommendation that is only named, with the incident it comes from. */
export interface RecommendationMention {
  id: string;
  text: string;
  status: RecommendationStatus;
  report: { title: string; date: string };
}

export const incidentRow = ({ id, title, frontMatter, times }: ReportEntry): IncidentRow => ({
  id,
  title,
  date: frontMatter.date,
  severity: frontMatter.severity,
  status: frontMatter.status,
  lang: frontMatter.lang,
  ttr: times.ttr,
  services: frontMatter.services,
  tags: frontMatter.tags,
});

/** @param today ISO day that due dates and ages are measured against */
export function recommendationRow(entry: RecommendationEntry, today: string): RecommendationRow {
  const { id, text, status, kind, owner, due, report } = entry;
  const days = isOpen(status) ? ageInDays(entry, today) : undefined;
  return {
    id,
    text,
    status,
    kind,
    owner,
    due,
    overdue: isOverdue(entry, today),
    report: { title: report.title, services: report.services },
    openFor: days === undefined ? undefined : ageText(days),
  };
}

export const mention = ({ id, text, status, report }: RecommendationEntry): RecommendationMention => ({
  id,
  text,
  status,
  report: { title: report.title, date: report.date },
});
