import type { Detector, SecretMatch } from './match.ts';
import { isBlankedOut, isPlaceholder } from './placeholders.ts';

/**
 * Tokens that are known by how they begin, beside those of secretlint, each with letters that are in all of its kind: a text
 * without them need not be searched.
 */
const known: [rule: string, name: string, letters: string, pattern: RegExp][] = [
  ['aws-key-id', 'AWS access key ID', 'A', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['google', 'Google API key', 'AIza', /\bAIza[\w-]{35}(?![\w-])/g],
  ['google', 'Google OAuth token', 'ya29.', /\bya29\.[\w-]{20,}/g],
  ['google', 'Google OAuth client secret', 'GOCSPX-', /\bGOCSPX-[\w-]{28}(?![\w-])/g],
  ['pypi', 'PyPI token', 'pypi-AgE', /\bpypi-AgE[\w-]{50,}/g],
  ['digitalocean', 'DigitalOcean token', '_v1_', /\bdo[opr]_v1_[a-f0-9]{64}\b/g],
  ['new-relic', 'New Relic key', 'NRAK-', /\bNRAK-[A-Z0-9]{27}\b/g],
  ['sentry', 'Sentry token', 'sntry', /\bsntry[su]_[\w+/=-]{40,}/g],
  ['atlassian', 'Atlassian token', 'ATATT3', /\bATATT3[\w=-]{100,}/g],
  ['telegram', 'Telegram bot token', ':AA', /\b\d{8,10}:AA[\w-]{33}(?![\w-])/g],
  ['mailgun', 'Mailgun key', 'key-', /\bkey-[0-9a-f]{32}\b/g],
  ['twilio', 'Twilio key', 'SK', /\bSK[0-9a-f]{32}\b/g],
  ['rubygems', 'RubyGems key', 'rubygems_', /\brubygems_[0-9a-f]{48}\b/g],
  ['doppler', 'Doppler token', 'dp.', /\bdp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9]{40,50}\b/g],
  ['supabase', 'Supabase token', 'sbp_', /\bsbp_[0-9a-f]{40}\b/g],
  ['planetscale', 'PlanetScale secret', 'pscale_', /\bpscale_(?:pw|tkn|oauth)_[\w=.-]{32,}/g],
  ['heroku', 'Heroku key', 'HRKU-', /\bHRKU-[\w-]{36,}/g],
  ['fly', 'Fly token', 'f', /\b(?:fo1_[\w-]{40,}|fm[12][rab]?_[\w+/=-]{80,})/g],
  ['pulumi', 'Pulumi token', 'pul-', /\bpul-[0-9a-f]{40}\b/g],
  ['terraform', 'Terraform Cloud token', '.atlasv1.', /\b[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,}/g],
  [
    'discord',
    'Discord webhook',
    '/webhooks/',
    /\bhttps:\/\/discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]{60,}/g,
  ],
  [
    'teams',
    'Teams webhook',
    '/IncomingWebhook/',
    /\bhttps:\/\/[\w-]{1,60}\.webhook\.office\.com\/webhookb2\/[\w@-]+\/IncomingWebhook\/[\w/-]+/g,
  ],
];

const jsonWebToken = /\beyJ[\w-]{10,}\.(eyJ[\w-]{10,})\.[\w-]{16,}/g;
const authorization = /\b(Bearer|Basic|Token)[ \t]+([A-Za-z0-9._~+/-]{8,}=*)/gi;

// The end of a name that tells, what joins it to its value, and the value: `api_key = "…"`, `\"password\": \"…\"`, `?token=…`, a row of
// a table, `the token was …`.
const assignment =
  /((?:api|access|secret|private|auth|signing|encryption|master|account|shared|storage|admin|deploy|service|webhook)[-_ ]?key|client[_-]?secret|secret|token|passw(?:or)?d|passphrase|pwd|credential|signature)((?:\\{0,3}["'`*\])]){0,3}(?:[ \t]{0,9}(?::=|={1,2}>?|:|\|)[ \t]{0,9}|[ \t](?:is|was)[ \t])(?:\\{0,3}["'`*]){0,3})([^\s"'`,;|<>(){}[\]&\\]{8,200})/gi;

/** Names of what is passed around in the open. */
const open =
  /(?:page|next|continu(?:e|ation)|sync|csrf|xsrf|resume|cancell?ation|cursor|idempotency|max|min|num|count|total|stop|end|start|type|per)[-_. ]?token$/i;

/** Tokens, keys and passwords: by how they begin, by the header they stand in, or by the name they are assigned to. */
export const tokens: Detector = text => [
  ...known.flatMap(([rule, name, letters, pattern]) =>
    text.includes(letters)
      ? Array.from(text.matchAll(pattern))
          .filter(([found]) => !isBlankedOut(found))
          .map(({ index, 0: found }) => match(rule, name, index, found))
      : [],
  ),
  ...webTokens(text),
  ...inHeaders(text),
  ...assigned(text),
];

function webTokens(text: string): SecretMatch[] {
  return Array.from(text.matchAll(jsonWebToken))
    .filter(({ 1: payload }) => !isExampleOfItsMaker(payload!))
    .map(({ index, 0: found }) => match('jwt', 'JSON Web Token', index, found));
}

/** The token that every introduction to JWT shows. */
const isExampleOfItsMaker = (payload: string): boolean =>
  /John Doe|1234567890/.test(Buffer.from(payload, 'base64url').toString());

function inHeaders(text: string): SecretMatch[] {
  return Array.from(text.matchAll(authorization)).flatMap(({ index, 0: whole, 1: scheme, 2: value }) => {
    const isSecret = scheme!.toLowerCase() === 'basic' ? isCodedPassword(value!) : isRandom(value!);
    if (!isSecret) return [];
    const start = index + whole.length - value!.length;
    return [match('authorization', 'authorization header', start, value!)];
  });
}

function isCodedPassword(value: string): boolean {
  const [, user, password] =
    /^([\x20-\x7E]*?):([\x20-\x7E]{4,})$/.exec(Buffer.from(value, 'base64').toString()) ?? [];
  return password !== undefined && password !== user && !isPlaceholder(password);
}

function assigned(text: string): SecretMatch[] {
  return Array.from(text.matchAll(assignment)).flatMap(
    ({ index, 0: whole, 1: key = '', 2: joint = '', 3: written = '' }) => {
      const name = text.slice(Math.max(0, index - 30), index) + key;
      const end = index + whole.length;
      if (open.test(name) || isCutOff(text, end, written)) return [];
      // Of a signature only that of a signed address opens anything.
      if (/^signature/i.test(key) && !/x-(?:amz|goog)-signature$/i.test(name)) return [];
      const value = written.replace(/[.:!?*_]+$/, '');
      // Words that only follow a password are no password.
      const isSaid = /\||\b(?:is|was)\b/.test(joint);
      const isSecret = /^(?:pass|pwd)/i.test(key) && !isSaid ? isPassword(value) : isRandom(value);
      const start = end - written.length;
      return isSecret ? [match('assignment', `value of a ${key.toLowerCase()}`, start, value)] : [];
    },
  );
}

/** Whether dots say that the rest of a value is left out. */
const isCutOff = (text: string, end: number, value: string): boolean =>
  /(?:\.{2,}|…)$/.test(value) || /^["'`]?(?:\.{2,}|…)/.test(text.slice(end, end + 4));

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const reference =
  /^(?:https?:|\/|\.{1,2}\/|~\/|arn:|vault:|op:|sha\d+[:-]|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$)|::|\\/;

/** Whether a value looks drawn by lot, as keys are and names are not: letters and digits that keep changing places. */
function isRandom(value: string): boolean {
  if (value.length < 16 || isPlaceholder(value) || uuid.test(value) || reference.test(value)) return false;
  const runs = value.match(/[A-Za-z0-9]{12,}/g) ?? [];
  return runs.some(run => {
    const changed = changes(run);
    const digits = run.match(/\d/g)?.length ?? 0;
    if (/^(?:[0-9a-f]{32,}|[0-9A-F]{32,})$/.test(run)) return digits >= 2 && digits < run.length;
    // Even names in camel case change at every third letter at most.
    const most = digits === 0 ? 0.45 : 0.38;
    return changed >= run.length * most || (digits >= 2 && changed >= Math.max(4, run.length / 5));
  });
}

/** How often letters and digits, small and capital, follow one another. */
function changes(run: string): number {
  const kindOf = (letter: string): number => (/\d/.test(letter) ? 0 : /[a-z]/.test(letter) ? 1 : 2);
  return Array.from(run).filter((letter, at) => at > 0 && kindOf(letter) !== kindOf(run[at - 1]!)).length;
}

/** Whether a value looks like a password that somebody chose: of three kinds of characters at least. */
function isPassword(value: string): boolean {
  if (isPlaceholder(value) || reference.test(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9_.:/-]/].filter(kind => kind.test(value)).length;
  return kinds >= 3 || isRandom(value);
}

const match = (rule: string, name: string, start: number, found: string): SecretMatch => ({
  kind: 'token',
  ...{ rule, name, start, end: start + found.length },
});
