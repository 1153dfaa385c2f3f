import type { Detector } from './match.ts';

const part = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
/** RFC 1918 and RFC 6598; a network of its own, and the host names that clouds make of an address. */
const version4 = new RegExp(
  `(?<![\\w.:/-])(?:10(?:\\.${part}){3}|192\\.168(?:\\.${part}){2}|172\\.(?:1[6-9]|2\\d|3[01])(?:\\.${part}){2}|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])(?:\\.${part}){2})(?![\\w-]|\\.\\d)(?:\\/\\d+)?`,
  'g',
);
const hostName = new RegExp(`\\bip-(?:10|192-168|172-(?:1[6-9]|2\\d|3[01]))(?:-${part}){2,3}\\b`, 'g');
/** RFC 4193. */
const version6 = /(?<![\w:.])f[cd][0-9a-f]{2}(?::[0-9a-f]{1,4}|:(?=:[0-9a-f])){2,7}(?!\w)/gi;

/** Names that only a network of one's own knows; and those of this kind that every machine of a cloud or a laptop has. */
const privateName =
  /(?<![\w./@-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){2,8}(?:internal|intranet|corp|lan|home\.arpa)(?![\w-]|\.\w)/gi;
const everywhere = /^(?:metadata\.google|.*\bdocker|.*\bcontainers)\.internal$/i;

/** Blocks as a whole, which everybody has. */
const blocks = new Set([
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  'fc00::',
  'fd00::',
]);

/** Addresses of machines within a private network. */
export const privateAddresses: Detector = text =>
  [
    version4,
    hostName,
    version6,
    ...(text.includes('.') && /\.(?:internal|intranet|corp|lan|home\.arpa)\b/i.test(text)
      ? [privateName]
      : []),
  ].flatMap(pattern =>
    Array.from(text.matchAll(pattern))
      .filter(([found]) => !blocks.has(found.toLowerCase()) && !everywhere.test(found))
      .map(({ index, 0: found }) => ({
        kind: 'privateAddress' as const,
        rule: 'private-address',
        name: 'private network address',
        start: index,
        end: index + found.replace(/\/\d+$/, '').length,
      })),
  );
