import { stringify } from 'yaml';
import { slugify } from './slug.ts';
import type { IncidentSeverity } from './status.ts';

/** What is known of an incident when its report is begun. */
export interface NewReport {
  title: string;
  /** Today, `2026-01-04`. */
  date: string;
  severity?: IncidentSeverity | undefined;
  services: string[];
}

/** Words of a title that go into the file's name; more would make addresses nobody can read. */
const wordsInId = 8;

/** The id of a new report, which is its file's name too: `2026-01-04-builds-hang`. */
export function newReportId({ title, date }: Pick<NewReport, 'title' | 'date'>): string {
  return [date, slugify(title.replace(/['’]/g, ''), wordsInId)].filter(part => part !== '').join('-');
}

/** Sections of a useful analysis, each with what belongs into it. */
const sections: readonly (readonly [heading: string, guidance: string])[] = [
  [
    'Summary',
    'What happened, to whom, for how long and why, in a few sentences for somebody who was not there.',
  ],
  ['Impact', 'Who noticed what? Numbers: requests, users, minutes, money.'],
  [
    'Timeline',
    'One line an event, in one zone: `- 14:05 UTC - The new pool size rolls out`. Begin before the first symptom, end after the fix.',
  ],
  ['Detection', 'Who or what noticed, and what would have noticed sooner?'],
  [
    'Root cause',
    'The conditions that had to come together, down to what can be changed. Systems, not people.',
  ],
  [
    'Resolution',
    'What ended it? A change of code or configuration goes into two fences, labelled **Before** and **After**.',
  ],
  ['What went well', 'What kept it from being worse? Keep doing that.'],
  ['What went badly', 'What made it longer or larger than it had to be?'],
  ['Where we got lucky', 'What would have made it worse and happened not to?'],
  [
    'Recommendations',
    'One list item each: `- [ ] **Alert on pool saturation**: before requests queue.` Then `faultline check --fix` gives each an id for good.',
  ],
];

/** The text of a new report: valid front matter, and sections that `check` calls empty until they are written. */
export function newReportText(report: NewReport): string {
  const { title, date, severity, services } = report;
  const yaml = stringify(
    {
      id: newReportId(report),
      title,
      date,
      status: 'unknown',
      issue: '<Describe what went wrong in one sentence, as somebody looking for it would>',
      ...(severity && { severity }),
      ...(services.length > 0 && { services }),
      review: 'draft',
    },
    { lineWidth: 0 },
  );
  const hints = `# status: investigating, identified, mitigated, monitoring, resolved or closed
# Instants have an offset; \`~\` before one says that it is estimated:
# started: ${date}T14:05Z
# detected: ${date}T14:11Z
# resolved: ${date}T14:45Z
`;
  const body = sections.map(([heading, guidance]) => `## ${heading}\n\n<!-- ${guidance} -->\n`);
  return `---\n${yaml}${hints}---\n\n${body.join('\n')}`;
}
