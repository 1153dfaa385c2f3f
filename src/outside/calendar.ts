import type { PublishedRecommendations } from '../report/published-recommendations.ts';
import { isOpen } from '../report/status.ts';

const longestLine = 75;

/**
 * The due dates of open recommendations as an iCalendar object: https://www.rfc-editor.org/rfc/rfc5545
 * Equal recommendations give equal texts: stamps come from the data, never from the clock.
 */
export function dueCalendar({ site, recommendations }: PublishedRecommendations): string {
  const { host } = new URL(site);
  const events = recommendations.flatMap(
    ({ id, url, text, status, due, owner, ticket, date, changed, services }) => {
      if (due === undefined || !isOpen(status)) return [];
      const facts = [`Status: ${status}`, owner && `Owner: ${owner}`, ticket && `Ticket: ${ticket}`];
      const address = new URL(url, site).href;
      return [
        'BEGIN:VEVENT',
        `UID:${escaped(`${id}@${host}`)}`,
        `DTSTAMP:${compact(changed ?? date ?? due)}T000000Z`,
        `DTSTART;VALUE=DATE:${compact(due)}`,
        `SUMMARY:${escaped(text)}`,
        `DESCRIPTION:${escaped([...facts.filter(Boolean), address].join('\n'))}`,
        `URL:${address}`,
        ...(services.length > 0 ? [`CATEGORIES:${services.map(escaped).join(',')}`] : []),
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ];
    },
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Faultline//Recommendations//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Recommendations due',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

const compact = (day: string): string => day.replaceAll('-', '');

/** TEXT of section 3.3.11; control characters but line ends are not allowed in it. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** Folds a line at 75 octets, never within a character (section 3.1). */
function folded(line: string): string {
  let octets = 0;
  let out = '';
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
