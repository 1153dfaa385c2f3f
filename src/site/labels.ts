import { currentConfig } from '../library/config/current-config.ts';

const own = {
  incidents: 'Incidents',
  recommendations: 'Recommendations',
  docs: 'Docs',
  services: 'Services',
  tags: 'Tags',
  insights: 'Insights',
} as const;

/** What a section of the site is called: the configuration's `labels`. */
export const label = (section: keyof typeof own): string => currentConfig().labels?.[section] ?? own[section];

/** A severity with what the configuration calls it: `SEV1 · Critical`. */
export function severityText(severity: string): string {
  const names: Record<string, string | undefined> = currentConfig().severities ?? {};
  const name = names[severity];
  return name === undefined ? severity : `${severity} · ${name}`;
}
