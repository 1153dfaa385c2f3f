import { docPath, type Library, markdownPath } from '../library/entries.ts';
import { bestAddress } from './addresses.ts';
import { siteTitle } from './title.ts';

/** Reports that are listed one by one; the rest are in the JSON, which is read in one go. */
const mostReports = 100;

interface Listed {
  title: string;
  path: string;
  note: string;
}

export interface LlmsView {
  /** Newest first. */
  reports: Listed[];
  moreReports: number;
  docs: Listed[];
}

export const llmsView = ({ reports, docs }: Pick<Library, 'reports' | 'docs'>): LlmsView => ({
  reports: reports
    .slice(0, mostReports)
    .map(({ id, title, data }) => ({ title, path: markdownPath(id), note: data.issue })),
  moreReports: Math.max(0, reports.length - mostReports),
  docs: docs.map(({ id, title, data }) => ({ title, path: docPath(id), note: data.description ?? '' })),
});

const data: Listed[] = [
  {
    title: 'All reports',
    path: 'api/reports.json',
    note: 'front matter and response times of every report, newest first',
  },
  {
    title: 'All recommendations',
    path: 'api/recommendations.json',
    note: 'lessons and action items with status and owner',
  },
  { title: 'Feed', path: 'feed.json', note: 'the latest incidents' },
];

/** What a language model should know of the site (llmstxt.org): what there is to read, as text. */
export function llmsText({ reports, moreReports, docs }: LlmsView, site: URL | undefined): string {
  const line = ({ title, path, note }: Listed): string =>
    `- [${inLine(title).replace(/[[\]]/g, '\\$&')}](${bestAddress(path, site)})${note && `: ${inLine(note)}`}\n`;
  const section = (title: string, listed: Listed[]): string =>
    listed.length === 0 ? '' : `\n## ${title}\n\n${listed.map(line).join('')}`;
  const incidents =
    moreReports > 0 ? `The latest incidents, ${moreReports} earlier ones left out` : 'Incidents';
  return `# ${inLine(siteTitle())}

> Incident reports (postmortems) and what was recommended in them. Each report is Markdown; its page is at the same address without \`.md\`.
${section('Data', data)}${section(incidents, reports)}${section('Docs', docs)}`;
}

const inLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
