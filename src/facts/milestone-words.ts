import type { Milestone } from '../report/chronology.ts';

/** Words that label an incident's instants; `declared` counts as acknowledged. */
const labels: readonly [RegExp, Milestone][] = [
  [
    /^(?:first )?(?:detected|noticed|discovered|reported)|^detection|^検知|^обнаруж|^oppdaget|^påvist|^发现/iu,
    'detected',
  ],
  [/^(?:incident )?(?:declared|acknowledged|triaged)|^ack\b|^認知/iu, 'acknowledged'],
  [/^(?:repaired|mitigated|mitigation|workaround|contained)|^緩和|^暫定|^смягч/iu, 'mitigated'],
  [
    /^(?:incident |outage |impact |issue )?(?:resolved|resolution|restored|recovered|fixed|ended?|closed|finish(?:ed)?|service restored)\b|^(?:復旧|解決|終了|恢复|устранен|восстановл|løst|rettet|slutt)/iu,
    'resolved',
  ],
  [
    /^(?:fault occurs|(?:incident |outage |impact |issue )?(?:start(?:ed|s)?|began|begin|onset|occurred)\b)|^(?:発生|開始|начало|возник|startet|oppsto|发生)/iu,
    'started',
  ],
];

/** Which of an incident's instants a label names. */
export const milestoneOf = (label: string): Milestone | undefined =>
  labels.find(([words]) => words.test(label.trim()))?.[1];

/** Between which instants a labelled duration lies. */
export interface DurationLabel {
  from: readonly Milestone[];
  to: readonly Milestone[];
}

const begun = ['started', 'detected', 'acknowledged'] as const;
const durations: readonly [RegExp, DurationLabel][] = [
  [/^(?:mean )?time[- ]to[- ](?:repair|mitigat\p{L}*|fix)|^TTM\b/iu, { from: begun, to: ['mitigated'] }],
  [
    /^(?:mean )?time[- ]to[- ](?:resol\p{L}*|recover\p{L}*|restore)|^(?:MT)?TTR\b/iu,
    { from: begun, to: ['resolved'] },
  ],
  [
    /^time[- ]to[- ](?:detect\p{L}*|discover\p{L}*)|^TTD\b|^検知まで/iu,
    { from: ['started'], to: ['detected'] },
  ],
  [
    /^time[- ]to[- ](?:acknowledg\p{L}*|respond)|^TTA\b/iu,
    { from: ['started', 'detected'], to: ['acknowledged'] },
  ],
  [
    /^(?:(?:total|outage|incident|impact|overall|approximate)\s+)?(?:duration|downtime|outage time|length)\b|^(?:影響時間|影響期間|障害時間|停止時間|длительность|продолжительность|varighet|nedetid|dauer|durée|duración|持续时间|影响时间)/iu,
    { from: begun, to: ['detected', 'mitigated', 'resolved'] },
  ],
];

/** Which duration a label announces. */
export const durationLabel = (label: string): DurationLabel | undefined =>
  durations.find(([words]) => words.test(label.trim()))?.[1];
