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

const openStatuses: readonly RecommendationStatus[] = ['proposed', 'accepted', 'in-progress'];

/** Whether somebody still has to do something about it. */
export const isOpen = (status: RecommendationStatus): boolean => openStatuses.includes(status);
