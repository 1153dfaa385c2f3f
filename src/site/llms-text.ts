import { docPath, type Library, markdownPath } from '../library/entries.ts';
import { fullAddress } from './addresses.ts';
import { siteTitle } from './title.ts';

/** Reports that are listed one by one; the rest are in the JSON, which is read in one go. */
const mostReports = 100;

/** What a language model should know of the site (llmstxt.org): what there is to read, as text. */
export function llmsText({ reports, docs }: Library, site: URL | undefined): string {
  const link = (title: string, path: string, note: string): string =>
    `- [${inLine(title).replace(/[[\]]/g, '\\$&')}](${fullAddress(path, site)})${note && `: ${inLine(note)}`}`;
  const shown = reports.slice(0, mostReports);
  const sections = [
    [
      'Data',
      [
        link(
          'All reports',
          'api/reports.json',
          'front matter and response times of every report, newest first',
        ),
        link(
          'All recommendations',
          'api/recommendations.json',
          'lessons and action items with status and owner',
        ),
        link('Feed', 'feed.json', 'the latest incidents'),
      ],
    ],
    [
      reports.length > shown.length
        ? `The latest ${shown.length} of ${reports.length} incidents`
        : 'Incidents',
      shown.map(({ id, title, data }) => link(title, markdownPath(id), data.issue)),
    ],
    ['Docs', docs.map(({ id, title, data }) => link(title, docPath(id), data.description ?? ''))],
  ] as const;
  const texts = sections.flatMap(([title, lines]) =>
    lines.length > 0 ? [`## ${title}\n\n${lines.join('\n')}\n`] : [],
  );
  return `# ${inLine(siteTitle())}

> Incident reports (postmortems) and what was recommended in them. Each report is Markdown; its page is at the same address without \`.md\`.

${texts.join('\n')}`;
}

const inLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
