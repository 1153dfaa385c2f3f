import type { Detector } from './match.ts';
import { isExampleHost } from './placeholders.ts';

const address =
  /(?<![\w.+%/:@=$-])[\w.+%-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?![\w@-]|\.\w|:[\w/~])/gi;

/** Names that no person has: mailboxes made to be known (RFC 2142), senders of machines, and what stands for a name. */
const nobody =
  /^(?:abuse|contact|help|hostmaster|info|marketing|news|noc|sales|security|support|webmaster|git|hg|svn|no-?reply|do-?not-?reply|noreply\+\w+|notifications?|mailer-daemon|postmaster|root|user(?:name)?|you(?:r[._-]?\w+)?|me|name|someone|somebody|alice|bob|foo|bar|test|john\.?doe|jane\.?doe|email|mail)$/i;
const noHost = /(?:^|\.)(?:noreply\.github\.com|users\.noreply\.\w+\.\w+|gserviceaccount\.com)$/i;
/** Endings of files and units, not of domains. */
const fileEnding =
  /\.(?:png|jpe?g|gif|svg|webp|js|mjs|ts|tsx|jsx|css|md|json|ya?ml|html?|service|socket|timer|target|local|internal|log|conf|sh|py|go|rs)$/i;

/** E-mail addresses of people and teams. */
export const emails: Detector = text =>
  text.includes('@')
    ? Array.from(text.matchAll(address))
        .filter(([found]) => isSomebody(found))
        .map(({ index, 0: found }) => ({
          kind: 'email' as const,
          rule: 'email',
          name: 'e-mail address',
          start: index,
          end: index + found.length,
        }))
    : [];

function isSomebody(found: string): boolean {
  const at = found.lastIndexOf('@');
  const host = found.slice(at + 1);
  return (
    !nobody.test(found.slice(0, at)) && !noHost.test(host) && !fileEnding.test(host) && !isExampleHost(host)
  );
}
