const weekday = String.raw`\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/**
 * What differs each time the same error happens: instants, ids, hashes, addresses, places on a disk, amounts. Masking
 * it before lines are compared is the first step of log template miners (Drain: He et al., ICWS 2017, §III-B; the
 * masks of its successor Drain3) and of error trackers' grouping by message (Sentry's parameterisation).
 */
const masks: readonly Mask[] = [
  // Terminal colours, and the escapes of a text quoted inside another.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's output holds them
  { needs: '\u001b', pattern: /\u001b\[[\d;]*[A-Za-z]/g, by: '' },
  { needs: '\\', pattern: /\\+(?=["'])/g, by: '' },
  { needs: '\\', pattern: /\\+[nrt](?![a-z])/g },
  { needs: '@', pattern: /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g },
  { needs: '-', pattern: /\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi },
  // Long encoded data: a token of encoded parts, or letters of both cases with digits.
  { needs: 'eyJ', pattern: /\beyJ[\w-]+(?:\.[\w-]+)+/g },
  { pattern: /(?<![\w+/])(?=[\w+/]*\d)(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])(?!\w*\/\w*\/)[\w+/]{24,}={0,2}/g },
  // Instants: days by their month's name, then clock times with their zones. Dates in digits fall with the digits.
  { pattern: new RegExp(`${weekday}${month}\\.?\\s+\\d{1,2}\\b(?:,?\\s+\\d{4}\\b)?`, 'gi') },
  { pattern: new RegExp(`${weekday}\\b\\d{1,2}[\\s/-]${month}[\\s/-]\\d{2,4}\\b`, 'gi') },
  {
    needs: ':',
    pattern:
      /\b(?:\d{4}[-/.]\d\d[-/.]\d\d[T ]?)?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?\s?(?:[ap]m\b)?\s?(?:Z\b|UTC\b|GMT\b|CES?T\b|[ECMP][SD]T\b|BST\b|IST\b|JST\b)?(?:[+-]\d\d:?\d\d\b)?(?:\s+(?:\d{4}|UTC)\b)?/gi,
  },
  // The head of a glog line.
  { pattern: /^[IWEFD]\d{4}\s/g },
  // IPv6 and hardware addresses.
  { needs: ':', pattern: /(?<![\w:.])(?=[\da-f:]*\d)[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:%\w+)?(?![\w:])/gi },
  // A value whose key says that it is an id, a place or an amount.
  {
    pattern:
      /\b([\w.-]{0,40}(?:id|uuid|guid|token|nonce|etag|session|hash|sha|digest|cursor|offset|host|node|pod|ip|addr|address|port|ts|time|timestamp|date|duration|elapsed|latency|size|bytes|user)"?\s?[=:]\s?"?)(?=[^\s,;"')\]}]*\d)[^\s,;"')\]}]+/gi,
    by: '$1 ',
  },
  // Codes that tell errors apart stay, as a word.
  {
    pattern:
      /\b(exit(?:ed)?(?:\s+with)?(?:\s+(?:code|status))?|errno|sqlstate|signal|(?:status|code)(?:\s?code)?)["']?[\s=:(]*(\d{1,5})\b/gi,
    by: '$1 n$2 ',
  },
  { pattern: /\bhttp(?:\/\d(?:\.\d)?)?["']?[\s=:(]*([1-5]\d\d)\b/gi, by: 'http n$1 ' },
  // Amounts with their units.
  {
    pattern:
      /\b\d[\d.,_]*\s?(?:[nuµm]s|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|[kmgtp]i?b|bytes?|b|%|percent)(?![\w-])/gi,
  },
  // Names that Kubernetes makes up: replica set and pod. Its random letters hold no vowels.
  {
    needs: '-',
    pattern: /(?:-[bcdfghjklmnpqrstvwxz2456789]{8,10})?-[bcdfghjklmnpqrstvwxz2456789]{5}(?![\w-])/g,
  },
];

/** Addresses, and all of a path but its last name, are others on another machine. */
const places: readonly Mask[] = [
  { needs: '://', pattern: /\b[a-z][a-z\d+.-]*:\/\/[^\s"'`<>)\]}]+/gi },
  { needs: '', pattern: /(?:\b[a-z]:)?(?:~|\.{1,2})?[\\/](?:[\w.@%+~-]+[\\/]+)*([\w.@%+~-]*)/gi, by: ' $1' },
  { needs: '/', pattern: /(?<![\w./@%+~-])(?:[\w.@%+~-]+\/){2,}([\w.@%+~-]+)/g, by: ' $1' },
];

interface Mask {
  /** What any match holds; a line without it is not searched. A digit unless said. */
  needs?: string;
  pattern: RegExp;
  /** A blank unless said. */
  by?: string;
}

/** A line with everything blanked that differs each time it is logged. */
export function maskNoise(line: string): string {
  const placed = line.includes('/') || line.includes('\\');
  return applied(masks, placed ? applied(places, line) : line);
}

/**
 * A line with the words blanked that differ each time, to be looked up word by word: names keep their numbers, and
 * addresses and paths stay, since their names tell something too.
 */
export function withoutNoise(line: string): string {
  return applied(masks, line)
    .replace(/[\p{L}\p{M}\p{N}_.:@/+-]+/gu, word =>
      (word.match(letters) ?? []).every(isNoise)
        ? ' '
        : word.replace(letters, part => (isMadeUp(part) ? ' ' : part)),
    )
    .replace(/(?<![\p{L}\p{N}_])n(\d+) /gu, '$1 ');
}

const letters = /[\p{L}\p{M}\p{N}_]+/gu;

function applied(masks: readonly Mask[], line: string): string {
  const hasDigit = /\d/.test(line);
  let masked = line;
  for (const { needs, pattern, by = ' ' } of masks)
    if (needs === undefined ? hasDigit : masked.includes(needs)) masked = masked.replace(pattern, by);
  return masked;
}

/**
 * Whether a run of letters and digits is a number, an amount or made up: it says nothing about what went wrong.
 * @param part letters, digits and underscores only
 */
export function isNoise(part: string): boolean {
  if (/^n\d{1,5}$/.test(part)) return false;
  if (/^_*(?:\d|$)/.test(part) || /^x\d+$/.test(part)) return true;
  return isMadeUp(part) || (part.length >= 4 && changesOfKind(part) >= 2);
}

/** Whether a run of letters and digits is a hash or another id. */
const isMadeUp = (part: string): boolean =>
  /^[\da-f]{6,}$/i.test(part)
    ? part.length >= 8 || (/\d/.test(part) && /[a-f]/i.test(part))
    : part.length >= 8 && changesOfKind(part) >= 3;

/** How often letters and digits take turns. */
const changesOfKind = (part: string): number => part.match(/\d(?=[a-z])|[a-z](?=\d)/gi)?.length ?? 0;
