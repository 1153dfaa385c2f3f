import type { PublishedRecommendation } from '../../report/published-recommendations.ts';
import { type Digest, type DigestGroup, digestGroups } from './groups.ts';
import { itemFacts, oneLine } from './item-facts.ts';

// A section's text may have 3,000 characters, a message 50 blocks (https://docs.slack.dev/reference/block-kit/blocks):
// six groups of a title and at most six sections, with the heading, stay below both, whatever has to be escaped.
const mostInGroup = 10;
const mostInSection = 2;
const longestText = 120;
const longestFact = 40;
const longestLine = 1400;

interface Section {
  type: 'section';
  text: { type: 'mrkdwn'; text: string; verbatim: true };
}

/** A digest as the JSON of a Slack message, for an incoming webhook or `chat.postMessage`. */
export function digestSlack(digest: Digest): string {
  const groups = (Object.entries(digestGroups) as [DigestGroup, string][]).filter(
    ([group]) => digest.groups[group].length > 0,
  );
  const title = `Recommendations on ${digest.today}`;
  const sums = groups.map(([group, name]) => `${name}: ${digest.groups[group].length}`);
  const nothing = 'Nothing is overdue, newly due or stale.';
  const message = {
    // What notifications show.
    text: `${title}. ${sums.join('; ') || nothing}`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title } },
      ...(groups.length === 0 ? [section(nothing)] : []),
      ...groups.flatMap(([group, name]) => sectionsOf(group, name, digest)),
    ],
  };
  return `${JSON.stringify(message, null, 2)}\n`;
}

function sectionsOf(group: DigestGroup, name: string, { groups, site, today }: Digest): Section[] {
  const items = groups[group];
  const shown = items.slice(0, mostInGroup).map(item => line(item, group, site, today));
  const rest = items.length - shown.length;
  if (rest > 0) shown.push(`… and <${address('recommendations/', site)}|${rest} more>`);
  const sections = [section(`*${name} (${items.length})*`)];
  for (let at = 0; at < shown.length; at += mostInSection)
    sections.push(section(shown.slice(at, at + mostInSection).join('\n')));
  return sections;
}

function line(item: PublishedRecommendation, group: DigestGroup, site: string, today: string): string {
  const text = escaped(shortened(oneLine(item.text), longestText));
  const facts = itemFacts(item, group, today).map(fact => escaped(shortened(fact, longestFact)));
  const behind = ` – ${facts.join(', ')}`;
  const linked = `• <${address(item.url, site)}|${text}>${behind}`;
  return linked.length <= longestLine ? linked : `• ${text}${behind}`;
}

/** `verbatim` keeps Slack from making links and mentions of words that look like some. */
const section = (text: string): Section => ({
  type: 'section',
  text: { type: 'mrkdwn', text, verbatim: true },
});

/** https://docs.slack.dev/messaging/formatting-message-text#escaping */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Within a link a bar would end the address. */
const address = (path: string, site: string): string =>
  escaped(new URL(path, site).href.replaceAll('|', '%7C'));

function shortened(text: string, longest: number): string {
  const characters = [...text];
  return characters.length > longest
    ? `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
