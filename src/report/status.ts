import { z } from 'astro/zod';

/** Where the incident stands, in the order an incident passes through it. */
export const incidentStatuses = [
  'investigating',
  'identified',
  'mitigated',
  'monitoring',
  'resolved',
  'closed',
] as const;
export type IncidentStatus = (typeof incidentStatuses)[number] | 'unknown';
export const incidentStatusSchema = z.enum([...incidentStatuses, 'unknown']);

/** Where the document stands; never mixed with the incident's status. */
export const reviewStates = ['draft', 'in-review', 'published', 'amended', 'withdrawn'] as const;
export type ReviewState = (typeof reviewStates)[number];
export const reviewSchema = z.enum(reviewStates);

/** Lower is worse. */
export const severities = ['SEV0', 'SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'] as const;
export type IncidentSeverity = (typeof severities)[number];
export const severitySchema = z.enum(severities);

export const recommendationStatuses = [
  'proposed',
  'accepted',
  'in-progress',
  'implemented',
  'verified',
  'declined',
  'superseded',
  'obsolete',
] as const;
export type RecommendationStatus = (typeof recommendationStatuses)[number];
export const recommendationStatusSchema = z.enum(recommendationStatuses);

/** The statuses in groups: somebody still has work to do, it has been done, or it will not be. */
export const statusGroups = {
  open: ['proposed', 'accepted', 'in-progress'],
  done: ['implemented', 'verified'],
  gone: ['declined', 'superseded', 'obsolete'],
} as const satisfies Record<string, readonly RecommendationStatus[]>;
export type StatusGroup = keyof typeof statusGroups;

/** The group a status belongs to. */
export const groupOf = (status: RecommendationStatus): StatusGroup =>
  isOpen(status) ? 'open' : isGone(status) ? 'gone' : 'done';

/** Whether somebody still has to do something about it. */
export const isOpen = (status: RecommendationStatus): boolean => isIn(statusGroups.open, status);

/** Whether it was withdrawn: nobody will do it any more, and its page says why. */
export const isGone = (status: RecommendationStatus): boolean => isIn(statusGroups.gone, status);

const isIn = (group: readonly RecommendationStatus[], status: RecommendationStatus): boolean =>
  group.includes(status);

/**
 * Whether a report is not finished: its document has not been published, or, where no review is stated, its incident is
 * not over.
 */
export const isBeingWritten = ({
  review,
  status,
}: {
  review?: ReviewState | undefined;
  status: IncidentStatus;
}): boolean =>
  review
    ? review === 'draft' || review === 'in-review'
    : status !== 'resolved' && status !== 'closed' && status !== 'unknown';
