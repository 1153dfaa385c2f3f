import { cacheRules, commonHeaders, pagePolicy } from './host-rules.ts';
import type { HostedSite } from './nginx.ts';

// Rules that match one address add up, and hosts differ in what wins: no header stands in two that can.
const pages = [
  '',
  'contradictions/*',
  'docs/*',
  'incidents/*',
  'insights/*',
  'recommendations/',
  'recommendations/:list/',
  'recommendations/:report/:recommendation/',
  'services/*',
  'tags/*',
  'search/',
];
const kept = ['_astro/*', 'files/*', 'search/:generation/*'];
const shared = [
  'recommendations.json',
  'recommendations.ics',
  'api/recommendations.json',
  'embed.js',
  'recommendations/:report/:recommendation/badge.svg',
  'recommendations/:report/:recommendation/recommendation.json',
  'recommendations/:report/:recommendation/oembed.json',
];

/** A \`_headers\` file, as Netlify and Cloudflare Pages read it; what it does not name, they let browsers ask for each time. */
export function headersFile({ base, sites }: HostedSite): string {
  const rules: [path: string, headers: Record<string, string>][] = [
    ['*', commonHeaders],
    ...pages.map(
      path => [path, { 'Content-Security-Policy': pagePolicy(sites) }] as [string, Record<string, string>],
    ),
    ...kept.map(path => [path, { 'Cache-Control': cacheRules.kept }] as [string, Record<string, string>]),
    ...shared.map(path => [path, { 'Access-Control-Allow-Origin': '*' }] as [string, Record<string, string>]),
  ];
  return rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${base}${path}\n${lines.join('')}`;
    })
    .join('\n');
}
