import { escapeAttribute, escapeText } from '../../markup/escape.ts';
import type { PublishedRecommendation } from '../../report/published-recommendations.ts';

/** Nothing but the one style sheet; a page's own policy cannot forbid frames, and this one shall not. */
const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** A recommendation's card as a page of its own, for a frame in any other page. Addresses are relative: it stands at `<page>/embed/`. */
export function embedPage(item: PublishedRecommendation, overdue: boolean): string {
  const { text, status, owner, due, supersededBy } = item;
  const facts = [owner && `Owner: ${owner}`, due && `Due ${due}${overdue ? ', overdue' : ''}`].filter(
    Boolean,
  );
  const link = (href: string, words: string): string =>
    `<a href="${escapeAttribute(href)}" target="_blank" rel="noopener">${escapeText(words)}</a>`;
  const successor = supersededBy
    ? `<p>Superseded by ${link(`../../../${encodeURI(supersededBy)}/`, supersededBy)}</p>\n`
    : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeText(text)}</title>
<link rel="stylesheet" href="../../../../embed.css">
</head>
<body>
<main>
<p class="status" data-overdue="${overdue}">Recommendation: ${status}</p>
<h1>${link('../', text)}</h1>
${successor}${facts.length > 0 ? `<p>${escapeText(facts.join(' · '))}</p>\n` : ''}</main>
</body>
</html>
`;
}
