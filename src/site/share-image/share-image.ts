import { currentConfig } from '../../library/config/current-config.ts';
import { reportPath } from '../../library/entries.ts';
import { dateText } from '../dates.ts';
import type { ReportEntry } from '../entries.ts';
import { label, severityText } from '../labels.ts';
import type { SiteData } from '../site-data.ts';
import { siteTitle } from '../title.ts';
import type { Colour } from './canvas.ts';

/** All that an image shows which stands for a report where somebody links to it. */
export interface ShareImage {
  site: string;
  /** The first that there are letters for is the headline: its title, else its id, else what it is. */
  headlines: string[];
  /** Date, severity and status in words. */
  facts: ShownFact[];
  services: string[];
  colours: { paper: Colour; ink: Colour; soft: Colour; accent: Colour };
}

interface ShownFact {
  text: string;
  /** `SEV1`, whose mark stands before it. */
  severity?: string;
}

/** How a page tells of its image. */
export interface ImageLink {
  /** Site-relative. */
  path: string;
  alt: string;
}

/** Pixels that sites which show links ask for. */
export const shareImageSize = { width: 1200, height: 630 };

/** Where a report's image is; undefined where the site has none: nobody can link to it without its address. */
export const shareImagePath = (
  { id }: Pick<ReportEntry, 'id'>,
  { hasAddress }: SiteData,
): string | undefined =>
  hasAddress && currentConfig().shareImages?.draw !== false ? `${reportPath(id)}share.png` : undefined;

export function imageLink(report: ReportEntry, data: SiteData): ImageLink | undefined {
  const path = shareImagePath(report, data);
  return path === undefined
    ? undefined
    : {
        path,
        alt: `${siteTitle()}: ${report.title} (${factsOf(report)
          .map(({ text }) => text)
          .join(', ')})`,
      };
}

export function shareImage(report: ReportEntry): ShareImage {
  const { id, title, frontMatter } = report;
  return {
    site: siteTitle(),
    headlines: [title, id, label('incidents'), 'Incident report'],
    facts: factsOf(report),
    services: frontMatter.services,
    colours: {
      paper: themeColour('paper', '#fbfaf7'),
      ink: themeColour('ink', '#1c1b19'),
      soft: themeColour('ink-soft', '#5e5a53'),
      accent: themeColour('accent', '#b8330f'),
    },
  };
}

const factsOf = ({ frontMatter: { date, severity, status } }: ReportEntry): ShownFact[] => [
  { text: dateText(date) },
  ...(severity ? [{ text: severityText(severity), severity }] : []),
  { text: status === 'unknown' ? 'status unknown' : status },
];

/** The theme's colour for light pages where it is written in hexadecimal, else the house's own. */
function themeColour(name: 'paper' | 'ink' | 'ink-soft' | 'accent', own: Colour): Colour {
  const colour = currentConfig().theme?.[name]?.light ?? own;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  if (short)
    return `#${short
      .slice(1)
      .map(digit => digit.repeat(2))
      .join('')}`;
  return colour.startsWith('#') ? colour : own;
}
