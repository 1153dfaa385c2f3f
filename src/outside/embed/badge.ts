import { escapeAttribute, escapeText } from '../../markup/escape.ts';
import type { RecommendationStatus } from '../../report/status.ts';

// White on each of them, and on the label's, has a contrast of at least 4.5:1.
const labelColour = '#3d3f4a';
const colours: Record<RecommendationStatus, string> = {
  proposed: '#5b6070',
  accepted: '#2b5ca8',
  'in-progress': '#2b5ca8',
  implemented: '#1f6b38',
  verified: '#1f6b38',
  declined: '#5b6070',
  superseded: '#6b4a8c',
  obsolete: '#5b6070',
};
const overdueColour = '#a3301d';

const label = 'recommendation';
const height = 20;
// `textLength` makes every font as wide as this.
const widthOf = (text: string): number => Math.round(text.length * 6.4 + 12);

/**
 * A badge with a recommendation's status, as an image that stands on its own: system fonts, and a background of its
 * own in light and dark pages.
 * @param text what is recommended, for those who do not see it
 */
export function badge(
  { text, status }: { text: string; status: RecommendationStatus },
  overdue: boolean,
): string {
  const shown = overdue ? `${status}, overdue` : status;
  const [left, right] = [widthOf(label), widthOf(shown)];
  const title = `Recommendation: ${shown}. ${text}`;
  const half = (words: string, x: number, width: number): string =>
    `<text x="${x + 6}" y="14" textLength="${width - 12}" lengthAdjust="spacingAndGlyphs">${escapeText(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${height}" viewBox="0 0 ${left + right} ${height}" role="img" aria-label="${escapeAttribute(printable(title))}"><title>${escapeText(printable(title))}</title><rect width="${left + right}" height="${height}" rx="3" fill="${labelColour}"/><path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h${3 - right}z" fill="${overdue ? overdueColour : colours[status]}"/><g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">${half(label, 0, left)}${half(shown, left, right)}</g></svg>\n`;
}

/** XML has no control characters, nor halves of surrogate pairs. */
const printable = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ');
