import { escapeAttribute } from '../../markup/escape.ts';
import type { PublishedRecommendation } from '../../report/published-recommendations.ts';

const width = 480;
const height = 150;

/** The oEmbed document of a recommendation: its card in a frame. https://oembed.com/ */
export function oembed({ text, url }: PublishedRecommendation, site: string): object {
  const address = escapeAttribute(new URL(`${url}embed/`, site).href);
  return {
    version: '1.0',
    type: 'rich',
    title: text,
    provider_name: 'Faultline',
    provider_url: site,
    cache_age: 86_400,
    width,
    height,
    html: `<iframe src="${address}" title="${escapeAttribute(text)}" width="${width}" height="${height}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`,
  };
}
